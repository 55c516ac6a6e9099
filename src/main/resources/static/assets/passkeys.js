// Passkeys: asks the browser for one, or to make one, and hands the answer to the program.
// Without it, or where the browser knows no passkeys, the page keeps its other ways in.
(() => {
  "use strict";
  const box = document.querySelector("[data-passkey]");
  if (!box || !window.PublicKeyCredential || !navigator.credentials) return;
  const problem = box.querySelector(".problem");
  const bytes = text =>
    Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), c => c.charCodeAt(0)).buffer;
  const text = buffer =>
    btoa(String.fromCharCode(...new Uint8Array(buffer)))
      .replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");

  const post = async (path, body) => {
    const answer = await fetch(path, {
      method: "POST",
      headers: { "Content-Type": "application/json", "X-CSRF-TOKEN": box.dataset.token },
      body: body === undefined ? undefined : JSON.stringify(body)
    });
    if (answer.redirected) {
      // The program wants another page first, such as the one for signing in again.
      location.assign(answer.url);
      return new Promise(() => {});
    }
    if (!answer.ok) throw new Error(path + " " + answer.status);
    return answer.json();
  };

  const withIds = list => (list || []).map(each => ({ ...each, id: bytes(each.id) }));

  const signIn = async () => {
    const options = await post("/sign-in/passkey/options");
    const given = await navigator.credentials.get({
      publicKey: {
        ...options,
        challenge: bytes(options.challenge),
        allowCredentials: withIds(options.allowCredentials)
      }
    });
    const done = await post("/sign-in/passkey", {
      id: given.id,
      rawId: text(given.rawId),
      type: given.type,
      authenticatorAttachment: given.authenticatorAttachment || undefined,
      clientExtensionResults: given.getClientExtensionResults(),
      response: {
        authenticatorData: text(given.response.authenticatorData),
        clientDataJSON: text(given.response.clientDataJSON),
        signature: text(given.response.signature),
        userHandle: given.response.userHandle ? text(given.response.userHandle) : undefined
      }
    });
    if (!done.authenticated) throw new Error("refused");
    location.assign("/desk");
  };

  const add = async () => {
    const options = await post("/account/passkey/options");
    const made = await navigator.credentials.create({
      publicKey: {
        ...options,
        challenge: bytes(options.challenge),
        user: { ...options.user, id: bytes(options.user.id) },
        excludeCredentials: withIds(options.excludeCredentials)
      }
    });
    await post("/account/passkey", {
      publicKey: {
        credential: {
          id: made.id,
          rawId: text(made.rawId),
          type: made.type,
          authenticatorAttachment: made.authenticatorAttachment || undefined,
          clientExtensionResults: made.getClientExtensionResults(),
          response: {
            attestationObject: text(made.response.attestationObject),
            clientDataJSON: text(made.response.clientDataJSON),
            transports: made.response.getTransports ? made.response.getTransports() : []
          }
        },
        label: (box.querySelector("input") || { value: "" }).value
      }
    });
    location.assign("/account");
  };

  box.hidden = false;
  box.querySelector("button").addEventListener("click", async () => {
    problem.hidden = true;
    try {
      await (box.dataset.passkey === "add" ? add() : signIn());
    } catch (failed) {
      problem.textContent = box.dataset.failed;
      problem.hidden = false;
    }
  });
})();
