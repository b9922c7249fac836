// The form to sign in, for any page.
import { signIn } from "/account/session.js";

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

/** A form; done(account) is called once somebody is signed in. */
export function signInForm(done) {
  const form = document.createElement("form");
  form.className = "sign-in";
  const email = field("E-mail", "email", "username");
  const password = field("Password", "password", "current-password");
  const trouble = document.createElement("p");
  trouble.className = "sign-in-trouble";
  trouble.setAttribute("role", "alert");
  const button = document.createElement("button");
  button.className = "action";
  button.textContent = "Sign in";
  form.append(email.name, email.input, password.name, password.input, trouble, button);
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    button.disabled = true;
    trouble.textContent = "";
    try {
      const account = await signIn(email.input.value, password.input.value);
      form.reset();
      done(account);
    } catch (failure) {
      trouble.textContent = failure.message;
      password.input.select();
    } finally {
      button.disabled = false;
    }
  });
  return form;
}
