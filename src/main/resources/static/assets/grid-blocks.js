// Blocks of the grid of a matrix: chosen with Shift, copied and pasted as a table, also from and to a spreadsheet; filled down.
// In a field of sources, Enter opens the choice of a document.
(() => {
  'use strict';
  const grid = document.querySelector('[data-grid]');
  if (!grid || !grid.steps) return;
  const { act, now, go, say, isText, above, beside } = grid.steps;
  const marks = new Map([['', ''], ['X', 'X'], ['?', '?'], ['NA', 'NA'], ['N', 'NA']]);
  let anchor = null;
  let last = null;

  const isMark = (cell) => cell.classList.contains('mark');
  const shown = (table) => [...table.tBodies[0].rows].filter((row) => !row.hidden);
  const chosen = () => [...grid.querySelectorAll('td.chosen')];
  function clear() {
    for (const cell of chosen()) cell.classList.remove('chosen');
  }

  // The rows of the block from the anchor to a cell of the same table; a field that a row does not have is left out.
  function block(from, to) {
    const rows = shown(from.closest('table'));
    const [top, bottom] = [rows.indexOf(from.parentElement), rows.indexOf(to.parentElement)].sort((a, b) => a - b);
    const [first, end] = [from.cellIndex, to.cellIndex].sort((a, b) => a - b);
    return rows.slice(top, bottom + 1).map((row) => [...row.cells].slice(first, end + 1));
  }
  function choose(to) {
    clear();
    if (!anchor || anchor.closest('table') !== to.closest('table')) anchor = to;
    for (const cell of block(anchor, to).flat()) if (cell.dataset.f) cell.classList.add('chosen');
  }
  function current() {
    const cell = document.activeElement && document.activeElement.closest('td[data-f]');
    return cell && grid.contains(cell) && document.activeElement.tagName === 'TD' ? cell : null;
  }
  const cells = (cell) => (cell.classList.contains('chosen') && anchor ? block(anchor, cell) : [[cell]]);

  const quoted = (text) => (/[\t\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  function table(text) {
    const rows = [[]];
    let value = '';
    let inside = false;
    for (let i = 0; i < text.length; i += 1) {
      const letter = text[i];
      if (inside && letter === '"' && text[i + 1] === '"') { value += '"'; i += 1; }
      else if (letter === '"' && (inside || value === '')) inside = !inside;
      else if (!inside && letter === '\t') { rows.at(-1).push(value); value = ''; }
      else if (!inside && letter === '\n') { rows.at(-1).push(value); value = ''; if (i < text.length - 1) rows.push([]); }
      else if (letter !== '\r') value += letter;
    }
    if (value !== '' || !text.endsWith('\n')) rows.at(-1).push(value);
    return rows;
  }

  // What a text means in a field; undefined where it has no place.
  function meant(cell, text, source) {
    if (isText(cell)) return text.trim();
    if (isMark(cell)) return marks.get(text.trim().toUpperCase());
    return source;
  }

  document.addEventListener('copy', (event) => {
    const cell = current();
    if (!cell || !document.getSelection().isCollapsed) return;
    const rows = cells(cell);
    const text = rows.map((row) => row.map((one) => quoted(one.dataset.f ? one.textContent : '')).join('\t')).join('\n');
    last = { text, rows: rows.map((row) => row.map((one) => (one.classList.contains('source') ? now(one) : undefined))) };
    event.clipboardData.setData('text/plain', text);
    event.preventDefault();
  });

  document.addEventListener('paste', (event) => {
    const cell = current();
    if (!cell) return;
    event.preventDefault();
    const text = event.clipboardData.getData('text/plain').replace(/\r\n?/g, '\n');
    const values = table(text);
    const own = last && last.text === text ? last.rows : [];
    const changes = [];
    let left = 0;
    const put = (one, r, c) => {
      const wanted = one && one.dataset.f ? meant(one, values[r][c], own[r] && own[r][c]) : undefined;
      if (wanted === undefined) left += values[r][c].trim() === '' ? 0 : 1;
      else changes.push([one, wanted]);
    };
    const many = cells(cell).flat().filter((one) => one.dataset.f);
    if (values.length === 1 && values[0].length === 1 && many.length > 1) many.forEach((one) => put(one, 0, 0));
    else {
      const start = cells(cell)[0][0];
      const rows = shown(start.closest('table'));
      const top = rows.indexOf(start.parentElement);
      values.forEach((row, r) => row.forEach((ignored, c) => put(rows[top + r] && rows[top + r].cells[start.cellIndex + c], r, c)));
    }
    const told = grid.dataset.pasted.replace('{0}', changes.length).replace('{1}', left);
    act(changes).then(() => { if (!changes.some(([one]) => one.classList.contains('unsaved'))) say(told); });
  });

  // Down: the first row of the block into those below it; without a block, the field above into this one.
  function fill(cell) {
    const rows = cells(cell);
    if (rows.length === 1) {
      act(rows[0].map((one) => [one, above(one, -1)]).filter(([one, from]) => one.dataset.f && from).map(([one, from]) => [one, now(from)]));
      return;
    }
    act(rows.slice(1).flatMap((row) => row.map((one, c) => [one, rows[0][c]])).filter(([one, from]) => one.dataset.f && from.dataset.f).map(([one, from]) => [one, now(from)]));
  }

  grid.addEventListener('keydown', (event) => {
    const cell = event.target.closest('td[data-f]');
    if (!cell || event.target.tagName !== 'TD') return;
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    const onward = getComputedStyle(cell.closest('table')).direction === 'rtl' ? -1 : 1;
    const moves = { ArrowRight: () => beside(cell, onward), ArrowLeft: () => beside(cell, -onward), ArrowDown: () => above(cell, 1), ArrowUp: () => above(cell, -1) };
    if (event.shiftKey && moves[event.key]) {
      event.preventDefault();
      if (!cell.classList.contains('chosen')) anchor = cell;
      const next = moves[event.key]();
      if (next && next.closest('table') === cell.closest('table')) { go(next); choose(next); }
    } else if ((event.ctrlKey || event.metaKey) && key === 'd') {
      event.preventDefault();
      fill(cell);
    } else if (event.ctrlKey || event.metaKey || event.altKey) {
      return;
    } else if (cell.classList.contains('source') && event.key === 'Enter' && dialog) {
      event.preventDefault();
      open(cell);
    } else if (cell.classList.contains('chosen') && chosen().length > 1 && (marks.has(key.toUpperCase()) || key === 'Delete')) {
      event.preventDefault();
      const wanted = key === 'Delete' ? '' : marks.get(key.toUpperCase());
      act(chosen().filter((one) => isMark(one) || (key === 'Delete' && isText(one))).map((one) => [one, wanted]));
    } else if (event.key !== 'Shift') clear();
  }, true);
  grid.addEventListener('mousedown', (event) => {
    const cell = event.target.closest('td[data-f]');
    if (!cell || event.target.tagName === 'TEXTAREA') return;
    if (event.shiftKey && current()) {
      event.preventDefault();
      if (!current().classList.contains('chosen')) anchor = current();
      go(cell);
      choose(cell);
    } else { clear(); anchor = cell; }
  });

  // A document is chosen for the field in which the user is.
  const dialog = document.querySelector('[data-cite-cell]');
  let citing = null;
  function open(cell) {
    citing = cell;
    dialog.showModal();
  }
  if (dialog) {
    dialog.addEventListener('close', () => {
      const form = dialog.querySelector('form');
      const number = Number(form.elements.document.value);
      if (dialog.returnValue === 'cite' && number && citing) {
        const place = form.elements.place.value.trim();
        const citation = { document: number };
        if (place) citation.places = [place];
        citing.dispatchEvent(new CustomEvent('cite', { bubbles: true, detail: citation }));
      } else if (citing) go(citing);
      form.elements.place.value = '';
      dialog.returnValue = '';
    });
  }
})();
