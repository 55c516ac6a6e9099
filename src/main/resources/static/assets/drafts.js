// Keeps what is typed into a form in this tab until the program has processed the form: after an error, an ended session, a lost
// connection or a reload it is in the form again. Drafts belong to one account and are removed when it signs out or another signs in.
(() => {
  'use strict';
  const told = document.getElementById('drafts');
  if (!told) return;
  const owner = `draft ${told.dataset.account} `;
  const ownNames = new Set(['_csrf', '_draft', 'version', 'seen', 'digest']);
  const kept = new Set(['text', 'search', 'email', 'url', 'tel', 'number', 'date', 'radio', 'checkbox', 'textarea', 'select-one', 'select-multiple']);
  const store = window.sessionStorage;

  const fields = (form) => [...form.elements].filter((field) => field.name && kept.has(field.type) && !field.readOnly && !field.disabled && field.autocomplete !== 'one-time-code');
  const isBox = (field) => field.type === 'radio' || field.type === 'checkbox';
  const options = (field, chosen) => [...field.options].filter(chosen).map((option) => option.value).join('\n');
  const isList = (field) => field.type.startsWith('select');
  const now = (field) => isBox(field) ? String(field.checked) : isList(field) ? options(field, (option) => option.selected) : field.value;
  function recorded(field) {
    if (isBox(field)) return String(field.defaultChecked);
    if (!isList(field)) return field.defaultValue.replace(/\r\n/g, '\n');
    const set = options(field, (option) => option.defaultSelected);
    return set || field.multiple || !field.options.length ? set : field.options[0].value;
  }
  const isChanged = (form) => fields(form).some((field) => now(field) !== recorded(field));

  // The forms of a page that are sent to the same address differ in their hidden fields. Fields that tell what the page showed
  // (data-shown) are not among them: the text is found again after another person changed the record.
  const isShown = (field) => ownNames.has(field.name) || 'shown' in field.dataset;
  function address(form) {
    const hidden = [...form.elements].filter((field) => field.type === 'hidden' && field.name && !isShown(field));
    return owner + new URL(form.getAttribute('action'), window.location.href).pathname + hidden.map((field) => ` ${field.name}=${field.value}`).join('');
  }
  const keys = new WeakMap();
  function key(form) {
    if (!keys.has(form)) {
      const same = [...document.forms].filter((other) => other.method === 'post' && other.getAttribute('action') && address(other) === address(form));
      const place = same.indexOf(form);
      keys.set(form, place > 0 ? `${address(form)} #${place}` : address(form));
    }
    return keys.get(form);
  }
  // Fields of the same name are told apart by their value, where that is fixed, and by their order.
  function names(form) {
    const seen = new Map();
    return new Map(fields(form).map((field) => {
      const name = isBox(field) ? `${field.name}=${field.value}` : field.name;
      const number = seen.get(name) || 0;
      seen.set(name, number + 1);
      return [number ? `${name}#${number}` : name, field];
    }));
  }

  function read(name) {
    try { return JSON.parse(store.getItem(name)); } catch (unreadable) { return null; }
  }
  function write(name, draft) {
    try { store.setItem(name, JSON.stringify(draft)); } catch (full) { /* the form itself still holds the text */ }
  }
  const all = () => Object.keys(store).filter((name) => name.startsWith('draft '));

  // A form that comes back shows what was typed as if it were recorded; its draft knows better. Text for which the page has no field
  // stays in the draft.
  function keep(form) {
    const earlier = read(key(form));
    const draft = { at: Date.now(), number: form.dataset.draft || '', values: {}, before: {} };
    const byName = names(form);
    const typedBefore = (name, field) => earlier && name in earlier.values && (form === returned || recorded(field) === earlier.values[name]);
    for (const [name, field] of byName) {
      const known = typedBefore(name, field);
      if (known || now(field) !== recorded(field)) {
        draft.values[name] = now(field);
        draft.before[name] = known ? earlier.before[name] : recorded(field);
      }
    }
    for (const [name, value] of unshown(earlier, byName)) {
      draft.values[name] = value;
      draft.before[name] = earlier.before[name];
    }
    if (Object.keys(draft.values).length) write(key(form), draft);
    else store.removeItem(key(form));
  }
  function unshown(draft, byName) {
    return draft ? Object.entries(draft.values).filter(([name]) => !byName.has(name)) : [];
  }

  function fill(field, value) {
    if (isBox(field)) field.checked = value === 'true';
    else if (isList(field)) for (const option of field.options) option.selected = value.split('\n').includes(option.value);
    else field.value = value;
  }

  function element(name, text, parent) {
    const made = document.createElement(name);
    made.textContent = text;
    parent.append(made);
    return made;
  }

  function restore(form, draft) {
    const byName = names(form);
    const changes = Object.entries(draft.values).filter(([name, value]) => byName.has(name) && now(byName.get(name)) !== value);
    const texts = unshown(draft, byName).filter(([name, value]) => !name.includes('=') && value.trim()).map(([, value]) => value);
    if (!changes.length && !texts.length) return;
    const box = document.createElement('div');
    box.className = 'notice draft';
    const time = new Date(draft.at).toLocaleTimeString(document.documentElement.lang, { hour: '2-digit', minute: '2-digit' });
    const line = element('p', changes.length ? told.dataset.restored.replace('{0}', time) : '', box);
    for (const [name, value] of changes) {
      const field = byName.get(name);
      if (!isBox(field) && !isList(field) && recorded(field) !== draft.before[name]) {
        const other = element('p', told.dataset.meanwhile.replace('{0}', recorded(field)), box);
        other.dir = 'auto';
      }
      fill(field, value);
    }
    if (texts.length) element('p', told.dataset.unshown, box);
    for (const text of texts) element('p', text, box).dir = 'auto';
    const discard = element('button', told.dataset.discard, line);
    discard.type = 'button';
    discard.className = 'second';
    discard.addEventListener('click', () => { form.reset(); store.removeItem(key(form)); box.remove(); });
    line.insertBefore(document.createTextNode(' '), discard);
    const folded = form.closest('details');
    if (folded) folded.open = true;
    form.before(box);
  }

  function number() {
    return [...crypto.getRandomValues(new Uint8Array(8))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  }

  function sent(form) {
    let field = form.querySelector('input[name="_draft"]');
    if (field && !fields(form).length) return; // a page that asks first passes on the number of the form before it
    form.dataset.draft = number();
    if (!field) {
      field = document.createElement('input');
      field.type = 'hidden';
      field.name = '_draft';
      form.append(field);
    }
    field.value = form.dataset.draft;
    keep(form);
  }

  function offline() {
    told.className = 'problem';
    told.setAttribute('role', 'alert');
    told.textContent = told.dataset.offline;
    told.scrollIntoView({ block: 'nearest' });
  }

  // What the program has processed, and what others typed in this tab, is not kept.
  function tidy() {
    const saved = (document.cookie.match(/(?:^|; )saved=([0-9a-f]{16})/) || [])[1];
    for (const name of all()) {
      const draft = read(name);
      if (!name.startsWith(owner) || !draft || (saved && draft.number === saved)) store.removeItem(name);
    }
  }

  tidy();
  const typed = (form) => form.method === 'post' && !form.querySelector('input[type="password"]') && !form.hasAttribute('data-resend');
  const forms = [...document.forms].filter(typed);
  const returned = document.getElementById('problems') && forms.find((form) => form.querySelector('[aria-invalid="true"], .problem'));
  let leaving = false;
  for (const form of forms) {
    const draft = read(key(form));
    if (draft && form !== returned) restore(form, draft);
  }

  document.addEventListener('input', (event) => { if (event.target.form && typed(event.target.form)) keep(event.target.form); });
  document.addEventListener('change', (event) => { if (event.target.form && typed(event.target.form)) keep(event.target.form); });
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (form.getAttribute('action') === '/sign-out') {
      all().forEach((name) => store.removeItem(name));
      return;
    }
    if (form.method !== 'post' || event.defaultPrevented) return;
    if (!navigator.onLine) { event.preventDefault(); offline(); return; }
    if (!typed(form)) return;
    sent(form);
    leaving = !form.hasAttribute('hx-post');
  }, true);
  // A part of the page that saves while one types.
  document.addEventListener('htmx:afterRequest', (event) => {
    const form = event.target.closest && event.target.closest('form');
    if (form && event.detail.successful) store.removeItem(key(form));
  });
  window.addEventListener('pageshow', () => { leaving = false; });
  window.addEventListener('beforeunload', (event) => {
    if (!leaving && forms.some((form) => form.isConnected && isChanged(form) && !form.hasAttribute('hx-post'))) event.preventDefault();
  });
})();
