// A passage that is selected in the source beside the grid becomes the citation of a field.
(() => {
  'use strict';
  const panel = document.querySelector('[data-beside]');
  const grid = document.querySelector('[data-grid]');
  if (!panel || !grid) return;
  const text = panel.querySelector('.beside-text');
  const say = (words) => { panel.querySelector('.beside-status').textContent = words; };
  const many = panel.querySelector('.beside-many');
  const place = panel.querySelector('.beside-place');
  let passage = '';
  panel.querySelector('.beside-help').hidden = false;

  // The passage goes in the form: in an address, it would be too long in some languages.
  function fill() {
    many.elements.passage.value = passage;
    many.elements.places.value = place.value.trim();
  }

  document.addEventListener('selectionchange', () => {
    const selection = document.getSelection();
    if (!selection || selection.isCollapsed || !text.contains(selection.anchorNode) || !text.contains(selection.focusNode)) return;
    const selected = selection.toString().replace(/\s+/g, ' ').trim();
    const long = selected.length > Number(panel.dataset.most);
    passage = long ? '' : selected;
    if (long) say(`${panel.dataset.long} (${selected.length})`);
    else say(passage.length > 120 ? `“${passage.slice(0, 117)}…”` : `“${passage}”`);
    fill();
  });
  place.addEventListener('input', fill);

  // The field that was chosen in the grid, or the next one of its row that holds sources.
  function field() {
    let cell = grid.querySelector('td[tabindex="0"]');
    while (cell && !cell.classList.contains('source')) cell = cell.nextElementSibling;
    return cell;
  }

  panel.querySelector('.beside-cite').addEventListener('click', () => {
    const cell = field();
    if (!passage) { say(panel.dataset.select); return; }
    if (!cell) { say(panel.dataset.field); return; }
    const citation = { document: Number(panel.dataset.beside), passage };
    if (place.value.trim()) citation.places = [place.value.trim()];
    cell.dispatchEvent(new CustomEvent('cite', { bubbles: true, detail: citation }));
    passage = '';
    say('');
    fill();
  });
})();
