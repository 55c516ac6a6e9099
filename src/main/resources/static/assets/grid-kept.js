// Strokes in the grid of a matrix that are not recorded: they stay in this tab until they are saved or discarded. Those that
// have no field on the page, or on a page where nothing can be changed, are listed.
(() => {
  'use strict';
  const grid = document.querySelector('[data-grid]');
  const waiting = document.querySelector('[data-grid-waiting]');
  const account = document.getElementById('drafts');
  if (!grid || !waiting || !account) return;
  const name = `draft ${account.dataset.account} ${grid.dataset.grid}`;
  const kept = new Map(JSON.parse(window.sessionStorage.getItem(name) || '[]').map(([field, ...stroke]) => [field, stroke]));

  function store() {
    if (kept.size) window.sessionStorage.setItem(name, JSON.stringify([...kept].map(([field, stroke]) => [field, ...stroke])));
    else window.sessionStorage.removeItem(name);
  }
  function keep(field, before, wanted, label) {
    kept.set(field, [before, wanted, label]);
    store();
  }
  function drop(field) {
    if (kept.delete(field)) store();
  }

  // A list of citations is shown by their places and passages.
  function words(text) {
    if (!text.startsWith('[{')) return text;
    return JSON.parse(text).map((citation) => [...(citation.places || []), citation.passage || ''].filter((part) => part).join(', ') || '…').join('; ');
  }
  function list(fields) {
    waiting.hidden = !fields.length;
    for (const field of fields) {
      const [, wanted, label] = kept.get(field);
      const line = document.createElement('li');
      const typed = document.createElement('bdi');
      typed.textContent = `${label || field}: “${words(wanted)}” `;
      const discard = document.createElement('button');
      discard.type = 'button';
      discard.className = 'plain';
      discard.textContent = waiting.dataset.discard;
      discard.addEventListener('click', () => {
        drop(field);
        line.remove();
        waiting.hidden = !waiting.querySelector('li');
      });
      line.append(typed, discard);
      waiting.querySelector('ul').append(line);
    }
  }
  grid.kept = { kept, keep, drop, list };
  if (grid.dataset.editable !== 'true') list([...kept.keys()]);
})();
