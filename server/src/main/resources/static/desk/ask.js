// Asking before something is done that cannot be undone.
import { make } from "./elements.js";

/** Answers whether it is wanted. */
export function sure(question, words, action) {
  return new Promise((decided) => {
    const heading = make("h2", { id: "question" }, question);
    const dialog = make(
      "dialog",
      { "aria-labelledby": "question", close: () => (dialog.remove(), decided(dialog.returnValue === "yes")) },
      make("form", { method: "dialog" }, heading, make("p", {}, words), make("div.buttons", {}, make("button.action", { value: "yes" }, action), make("button.plain", { value: "no", autofocus: true }, "Leave it"))),
    );
    document.body.append(dialog);
    dialog.showModal();
  });
}
