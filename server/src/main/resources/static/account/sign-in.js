// The forms to sign in and to open an account, for any page.
import { register, signIn } from "/account/session.js";

let forms = 0;

function field(label, type, autocomplete) {
  const id = `sign-in-${++forms}`;
  const name = document.createElement("label");
  name.htmlFor = id;
  name.textContent = label;
  const input = document.createElement("input");
  Object.assign(input, { id, type, autocomplete, required: true });
  return { name, input };
}

function button(words, type, look) {
  const made = document.createElement("button");
  Object.assign(made, { className: look, type, textContent: words });
  return made;
}

/** A form of e-mail and password; send(email, password) answers the account, which done(account) is given. */
function form(words, passwordKind, send, done) {
  const element = document.createElement("form");
  element.className = "sign-in";
  const email = field("E-mail", "email", "username");
  const password = field("Password", "password", passwordKind);
  const trouble = document.createElement("p");
  trouble.className = "sign-in-trouble";
  trouble.setAttribute("role", "alert");
  const action = button(words, "submit", "action");
  element.append(email.name, email.input, password.name, password.input, trouble, action);
  element.addEventListener("submit", async (event) => {
    event.preventDefault();
    action.disabled = true;
    trouble.textContent = "";
    try {
      const account = await send(email.input.value, password.input.value);
      element.reset();
      done(account);
    } catch (failure) {
      trouble.textContent = failure.message;
      password.input.select();
    } finally {
      action.disabled = false;
    }
  });
  return { element, email: email.input, password: password.input };
}

/** A form to sign in; done(account) is called once somebody is signed in. */
export function signInForm(done) {
  return form("Sign in", "current-password", signIn, done).element;
}

/** The same, and another to open an account, one shown at a time. */
export function accountForm(done) {
  const place = document.createElement("div");
  place.className = "account-form";
  const known = form("Sign in", "current-password", signIn, done);
  const fresh = form("Create account", "new-password", register, done);
  fresh.password.minLength = 12;
  const hint = document.createElement("p");
  hint.className = "sign-in-hint";
  hint.id = "sign-in-hint";
  hint.textContent = "12 characters or more";
  fresh.password.setAttribute("aria-describedby", hint.id);
  fresh.password.after(hint);
  const heading = document.createElement("h2");
  const other = button("", "button", "sign-in-other");
  function show(one, words, offer) {
    known.element.hidden = one !== known;
    fresh.element.hidden = one !== fresh;
    heading.textContent = words;
    other.textContent = offer;
  }
  other.addEventListener("click", () => {
    const toFresh = fresh.element.hidden;
    const [from, to] = toFresh ? [known, fresh] : [fresh, known];
    to.email.value = from.email.value;
    if (toFresh) show(fresh, "New here", "I have an account");
    else show(known, "Welcome back", "Create an account");
    to.email.focus();
  });
  show(known, "Welcome back", "Create an account");
  place.append(heading, known.element, fresh.element, other);
  return place;
}
