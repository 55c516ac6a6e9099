// The grid of a matrix: keys, saving field by field, what others change meanwhile. Without it the plain forms do the same.
(() => {
  'use strict';
  const grid = document.querySelector('[data-grid]');
  const help = document.querySelector('[data-grid-help]');
  if (!grid || !help) return;
  help.hidden = false;
  const status = help.querySelector('.grid-status');
  const retry = help.querySelector('.grid-again');
  const marks = new Map([['x', 'X'], ['?', '?'], ['n', 'NA'], ['Delete', ''], ['Backspace', '']]);
  const done = [];
  const redone = [];
  const expected = new Map();
  const turns = new Map();
  const unsaved = new Map();
  const drafts = `draft ${document.getElementById('drafts').dataset.account} ${grid.dataset.grid}`;
  let latest = grid.dataset.latest;
  let copied = '';
  let pending = 0;

  const cells = () => [...grid.querySelectorAll('td[data-f]')];
  const byField = new Map(cells().map((cell) => [cell.dataset.f, cell]));
  const say = (text) => { status.textContent = text; };
  const isText = (cell) => cell.classList.contains('text');
  const value = (cell) => isText(cell) || cell.classList.contains('mark') ? cell.textContent : cell.dataset.c || '[]';

  for (const cell of byField.values()) cell.tabIndex = -1;
  const first = grid.querySelector('td[data-f]');
  if (first) first.tabIndex = 0;

  function go(cell) {
    const before = grid.querySelector('td[tabindex="0"]');
    if (before) before.tabIndex = -1;
    cell.tabIndex = 0;
    cell.focus();
    cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  function beside(cell, step) {
    let next = cell;
    do { next = step > 0 ? next.nextElementSibling : next.previousElementSibling; } while (next && !next.dataset.f);
    return next;
  }

  function above(cell, step) {
    const at = cell.cellIndex;
    const all = [...grid.querySelectorAll('tbody tr')].filter((row) => !row.hidden);
    for (let i = all.indexOf(cell.parentElement) + step; i >= 0 && i < all.length; i += step) {
      const found = all[i].cells[at];
      if (found && found.dataset.f) return found;
    }
    return null;
  }

  function show(cell, told) {
    cell.textContent = told.text;
    cell.dataset.v = told.version;
    if (cell.classList.contains('source')) cell.dataset.c = told.citations;
    if (told.at > latest) latest = told.at;
  }

  // One step of the user in one or several fields, which is undone and redone as one.
  const now = (cell) => (expected.has(cell) ? expected.get(cell) : value(cell));
  function act(changes) {
    const step = changes.map(([cell, after]) => ({ cell, before: now(cell), after })).filter((one) => one.before !== one.after);
    if (!step.length) return Promise.resolve();
    done.push(step);
    redone.length = 0;
    return Promise.all(step.map((one) => save(one.cell, one.after)));
  }
  function undo(from, to, side) {
    const step = from.pop();
    if (!step) return;
    to.push(step);
    go(step[0].cell);
    for (const one of step) save(one.cell, one[side]);
  }

  // The strokes in one field are saved one after the other, each on what the one before it saved.
  function save(cell, wanted) {
    expected.set(cell, wanted);
    const turn = (turns.get(cell) || Promise.resolve()).then(() => send(cell, wanted)).then(() => { if (turns.get(cell) === turn) expected.delete(cell); });
    turns.set(cell, turn);
    return turn;
  }

  async function send(cell, wanted) {
    const before = unsaved.has(cell) ? unsaved.get(cell).before : value(cell);
    if (before === wanted && !unsaved.has(cell)) return;
    const form = new URLSearchParams({ field: cell.dataset.f, version: cell.dataset.v, _csrf: grid.dataset.token });
    form.set(isText(cell) ? 'words' : cell.classList.contains('mark') ? 'mark' : 'citations', wanted);
    pending += 1;
    cell.classList.add('saving');
    try {
      const answer = await fetch(`${grid.dataset.grid}/field`, { method: 'POST', body: form, redirect: 'error', headers: { Accept: 'application/json' } });
      const told = await answer.json();
      if (answer.status === 409) { forget(cell); conflict(cell, wanted, told); }
      else if (!answer.ok) hold(cell, before, wanted, told.problem || grid.dataset.failed, answer.status < 500);
      else {
        forget(cell);
        show(cell, told);
        say(grid.dataset.saved);
      }
    } catch (failed) {
      hold(cell, before, wanted, grid.dataset.failed);
    } finally {
      pending -= 1;
      cell.classList.remove('saving');
    }
  }

  // What could not be saved stays in its field, is marked there, and is tried again; a reload of the page finds it in this tab.
  function hold(cell, before, wanted, reason, refused) {
    unsaved.set(cell, { before, wanted, refused });
    cell.classList.add('unsaved');
    if (isText(cell) || cell.classList.contains('mark')) cell.textContent = wanted;
    else cell.dataset.c = wanted;
    remember();
    say(reason);
  }
  function forget(cell) {
    if (!unsaved.delete(cell)) return;
    cell.classList.remove('unsaved');
    remember();
  }
  function remember() {
    const held = [...unsaved].map(([cell, { before, wanted }]) => [cell.dataset.f, before, wanted]);
    retry.hidden = !held.length;
    if (held.length) window.sessionStorage.setItem(drafts, JSON.stringify(held));
    else window.sessionStorage.removeItem(drafts);
  }
  function recall() {
    for (const [field, before, wanted] of JSON.parse(window.sessionStorage.getItem(drafts) || '[]')) {
      const cell = byField.get(field);
      if (cell && value(cell) === before) hold(cell, before, wanted, grid.dataset.failed);
      else if (cell && value(cell) !== wanted) conflict(cell, wanted, { by: '', text: value(cell), version: cell.dataset.v, citations: cell.dataset.c, at: latest });
    }
    remember();
    again();
  }
  function again(all) {
    for (const [cell, { wanted, refused }] of [...unsaved]) if (all || !refused) save(cell, wanted);
  }
  retry.addEventListener('click', () => again(true));

  function conflict(cell, wanted, told) {
    show(cell, told);
    say('');
    const box = document.createElement('div');
    box.className = 'notice';
    const words = document.createElement('p');
    words.textContent = `${grid.dataset.conflict} ${told.by}: “${told.text}”`;
    const theirs = document.createElement('button');
    theirs.textContent = grid.dataset.theirs;
    const mine = document.createElement('button');
    mine.textContent = `${grid.dataset.mine} “${cell.classList.contains('source') ? '…' : wanted}”`;
    mine.className = 'second';
    theirs.addEventListener('click', () => { box.remove(); go(cell); });
    mine.addEventListener('click', () => { box.remove(); save(cell, wanted); go(cell); });
    box.append(words, theirs, ' ', mine);
    help.append(box);
    theirs.focus();
  }

  const edge = (row, key) => (key === 'Home' ? row[0] : row[row.length - 1]);

  // The words of the field: its row and its column.
  const label = (cell) => [cell.parentElement.querySelector('th').textContent, cell.closest('table').tHead.rows[0].cells[cell.cellIndex].textContent].join(' · ');

  function write(cell, typed) {
    const before = cell.textContent;
    const area = document.createElement('textarea');
    area.value = typed === undefined ? before : typed;
    area.rows = 4;
    area.dir = 'auto';
    area.setAttribute('aria-label', label(cell));
    cell.textContent = '';
    cell.append(area);
    area.focus();
    let over = false;
    const end = (keep) => {
      if (over) return;
      over = true;
      const wanted = area.value.trim();
      cell.textContent = before;
      if (keep && wanted !== before) act([[cell, wanted]]);
    };
    area.addEventListener('keydown', (event) => {
      event.stopPropagation();
      if (event.key === 'Escape') { end(false); go(cell); }
      if (event.key === 'Enter' && !event.shiftKey) { event.preventDefault(); end(true); go(cell); }
    });
    area.addEventListener('blur', () => end(true));
  }

  grid.addEventListener('focusin', (event) => {
    const cell = event.target.closest('td[data-f]');
    if (cell && cell.tabIndex !== 0) go(cell);
  });
  grid.addEventListener('click', (event) => {
    const cell = event.target.closest('td[data-f]');
    if (cell && !event.target.closest('textarea')) go(cell);
  });
  grid.addEventListener('dblclick', (event) => {
    const cell = event.target.closest('td[data-f]');
    if (cell && isText(cell)) write(cell);
  });
  grid.addEventListener('keydown', (event) => {
    const cell = event.target.closest('td[data-f]');
    if (!cell || event.target.tagName === 'TEXTAREA') return;
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    if ((event.ctrlKey || event.metaKey) && (key === 'z' || key === 'y')) {
      event.preventDefault();
      if (key === 'z' && !event.shiftKey) undo(done, redone, 'before');
      else undo(redone, done, 'after');
      return;
    }
    if (event.defaultPrevented) return;
    if (event.key === 'Home' || event.key === 'End') {
      event.preventDefault();
      go(edge(event.ctrlKey ? cells().filter((one) => !one.parentElement.hidden) : [...cell.parentElement.querySelectorAll('td[data-f]')], event.key));
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const onward = getComputedStyle(cell.closest("table")).direction === "rtl" ? -1 : 1;
    const moves = { ArrowRight: () => beside(cell, onward), ArrowLeft: () => beside(cell, -onward), ArrowDown: () => above(cell, 1), ArrowUp: () => above(cell, -1) };
    if (moves[event.key]) {
      const next = moves[event.key]();
      if (next) { event.preventDefault(); go(next); }
    } else if (cell.classList.contains('mark') && marks.has(key)) {
      event.preventDefault();
      act([[cell, marks.get(key)]]);
    } else if (isText(cell) && event.key === 'Enter') {
      event.preventDefault();
      write(cell);
    } else if (isText(cell) && (event.key.length === 1 || event.key === 'Delete')) {
      event.preventDefault();
      if (event.key === 'Delete') act([[cell, '']]);
      else write(cell, event.key);
    } else if (cell.classList.contains('source') && key === 'c') {
      copied = value(cell);
      say(grid.dataset.copied);
    } else if (cell.classList.contains('source') && key === 'v' && copied) {
      act([[cell, copied]]);
    } else if (event.key === 'Enter') {
      window.location.href = cell.parentElement.querySelector('th a').href;
    } else if (key === '/') {
      event.preventDefault();
      help.querySelector('input').focus();
    }
  });

  grid.addEventListener('cite', (event) => {
    const cell = event.target;
    const cited = JSON.parse(value(cell));
    cited.push(event.detail);
    go(cell);
    act([[cell, JSON.stringify(cited)]]);
  });

  help.querySelector('input').addEventListener('input', (event) => {
    const wanted = event.target.value.trim().toLowerCase();
    for (const row of grid.querySelectorAll('tbody tr')) row.hidden = wanted !== '' && !row.textContent.toLowerCase().includes(wanted);
  });

  async function look() {
    if (document.hidden || pending > 0) return;
    again();
    try {
      const answer = await fetch(`${grid.dataset.grid}/changes?since=${encodeURIComponent(latest)}`, { redirect: 'error' });
      if (!answer.ok) return;
      for (const told of await answer.json()) {
        const cell = byField.get(told.field);
        if (cell && !cell.querySelector('textarea') && !cell.classList.contains('saving') && !unsaved.has(cell) && Number(cell.dataset.v) < told.version) {
          show(cell, told);
          cell.classList.add('changed');
        } else if (told.at > latest) latest = told.at;
      }
    } catch (failed) { /* asked again at the next turn */ }
  }
  setInterval(look, 4000);
  window.addEventListener('online', () => again());
  window.addEventListener('beforeunload', (event) => { if (unsaved.size > 0 || grid.querySelector('textarea')) event.preventDefault(); });
  recall();
  grid.steps = { act, now, go, say, isText, above, beside };
})();
