// Building the page out of elements and text; nothing that the server says ever becomes markup.

/**
 * An element with classes, attributes, listeners and children: make("a.back", { href: "#jobs" }, "All jobs").
 * Attributes that are null or false and children that are null or false are left out.
 */
export function make(name, attributes = {}, ...children) {
  const [tag, ...classes] = name.split(".");
  const element = document.createElement(tag);
  if (classes.length) element.className = classes.join(" ");
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === "function") element.addEventListener(key, value);
    else if (value === true) element.setAttribute(key, "");
    else if (value !== false && value !== null && value !== undefined) element.setAttribute(key, value);
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

let fields = 0;

/** A labelled input or select, as { box, input }. */
export function field(label, input) {
  input.id ||= `field-${++fields}`;
  return { box: make("div.field", {}, make("label", { for: input.id }, label), input), input };
}

/** Names and values, those that are null left out; kind "numbers" for a few figures. */
export function facts(pairs, kind = "told") {
  return make(
    "dl.facts." + kind,
    {},
    pairs.filter(([, value]) => value !== null && value !== undefined && value !== "").map(([name, value]) => make("div", {}, make("dt", {}, name), make("dd", {}, value))),
  );
}

/** The title of a view; it gets the focus when the view is opened. */
export function title(text) {
  return make("h1", { tabindex: "-1" }, text);
}

const said = document.getElementById("said");
let silence = 0;

/** Tells what came of an action. */
export function say(text) {
  clearTimeout(silence);
  said.textContent = text;
  silence = setTimeout(() => (said.textContent = ""), 8000);
}
