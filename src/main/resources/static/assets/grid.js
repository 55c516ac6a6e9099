// The grid of a matrix: keys, saving field by field, what others change meanwhile. Without it the plain forms do the same.
(() => {
  'use strict';
  const grid = document.querySelector('[data-grid]');
  const help = document.querySelector('[data-grid-help]');
  if (!grid || !help || !grid.kept) return;
  const { kept, keep, drop, list } = grid.kept;
  help.hidden = false;
  const status = help.querySelector('.grid-status');
  const retry = help.querySelector('.grid-again');
  const marks = new Map([['x', 'X'], ['?', '?'], ['n', 'NA'], ['Delete', ''], ['Backspace', '']]);
  const done = [];
  const redone = [];
  const expected = new Map();
  const turns = new Map();
  const strokes = new Map();
  const unsaved = new Map();
  const boxes = new Map();
  const recorded = new Map();
  let latest = grid.dataset.latest;
  let copied = '';
  let pending = 0;

  const cells = () => [...grid.querySelectorAll('td[data-f]')];
  const byField = new Map(cells().map((cell) => [cell.dataset.f, cell]));
  const say = (text) => { status.textContent = text; };
  const isText = (cell) => cell.classList.contains('text');
  const isSource = (cell) => cell.classList.contains('source');

  for (const cell of byField.values()) {
    cell.tabIndex = -1;
    recorded.set(cell, isSource(cell) ? cell.dataset.c || '[]' : cell.textContent);
  }
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

  // What the user sees in a field: the last stroke, also while it is being saved; a field with an open editor keeps it.
  const now = (cell) => (expected.has(cell) ? expected.get(cell) : unsaved.has(cell) ? unsaved.get(cell).wanted : recorded.get(cell));
  function paint(cell) {
    if (!isSource(cell) && !cell.querySelector('textarea') && cell.textContent !== now(cell)) cell.textContent = now(cell);
  }
  function show(cell, told) {
    recorded.set(cell, isSource(cell) ? told.citations : told.text);
    cell.dataset.v = told.version;
    cell.dataset.by = told.by || '';
    if (isSource(cell)) { cell.dataset.c = told.citations; cell.textContent = told.text; }
    else paint(cell);
    if (told.at > latest) latest = told.at;
  }
  const present = (cell) => ({ by: cell.dataset.by || '', text: isSource(cell) ? cell.textContent : recorded.get(cell), version: cell.dataset.v, citations: recorded.get(cell), at: latest });

  // One step of the user in one or several fields, which is undone and redone as one.
  function act(changes) {
    const step = changes.map(([cell, after]) => ({ cell, before: now(cell), after })).filter((one) => one.before !== one.after);
    if (!step.length) return Promise.resolve();
    done.push(step);
    redone.length = 0;
    return Promise.all(step.map((one) => save(one.cell, one.after)));
  }
  // A field in which somebody else wrote meanwhile is not changed back unless the user says so.
  function undo(from, to, side) {
    const step = from.pop();
    if (!step) return;
    const wrote = side === 'before' ? 'after' : 'before';
    const own = step.filter((one) => now(one.cell) === one[wrote]);
    if (own.length) to.push(own);
    go(step[0].cell);
    for (const one of own) save(one.cell, one[side]);
    for (const one of step) if (!own.includes(one) && now(one.cell) !== one[side]) conflict(one.cell, one[side], present(one.cell));
  }
  const steps = () => [...done, ...redone].flat();
  // What was recorded may be written otherwise than it was typed; the steps go by what was recorded.
  function settle(cell, wanted) {
    for (const one of steps()) for (const side of ['before', 'after']) if (one.cell === cell && one[side] === wanted) one[side] = recorded.get(cell);
  }
  function refuse(cell, wanted) {
    for (const stack of [done, redone]) {
      stack.splice(0, stack.length, ...stack.map((step) => step.filter((one) => one.cell !== cell || one.after !== wanted)).filter((step) => step.length));
    }
  }

  // The strokes in one field are saved one after the other, each on what the one before it saved.
  function save(cell, wanted) {
    const stroke = (strokes.get(cell) || 0) + 1;
    strokes.set(cell, stroke);
    expected.set(cell, wanted);
    keep(cell.dataset.f, kept.has(cell.dataset.f) ? kept.get(cell.dataset.f)[0] : recorded.get(cell), wanted, label(cell));
    paint(cell);
    const turn = (turns.get(cell) || Promise.resolve()).then(() => send(cell, wanted, stroke)).then(() => {
      if (strokes.get(cell) === stroke) expected.delete(cell);
      paint(cell);
    });
    turns.set(cell, turn);
    return turn;
  }

  async function send(cell, wanted, stroke) {
    if (boxes.has(cell)) { conflict(cell, wanted, present(cell)); return; }
    if (recorded.get(cell) === wanted && !unsaved.has(cell)) { forget(cell, stroke); return; }
    const form = new URLSearchParams({ field: cell.dataset.f, version: cell.dataset.v, _csrf: grid.dataset.token });
    form.set(isText(cell) ? 'words' : cell.classList.contains('mark') ? 'mark' : 'citations', wanted);
    pending += 1;
    cell.classList.add('saving');
    try {
      const answer = await fetch(`${grid.dataset.grid}/field`, { method: 'POST', body: form, redirect: 'error', headers: { Accept: 'application/json' } });
      const told = await answer.json();
      if (answer.status === 409) { forget(cell); refuse(cell, wanted); show(cell, told); conflict(cell, wanted, told); }
      else if (!answer.ok) hold(cell, wanted, told.problem || grid.dataset.failed, answer.status < 500);
      else {
        forget(cell, stroke);
        show(cell, told);
        settle(cell, wanted);
        say(grid.dataset.saved);
      }
    } catch (failed) {
      hold(cell, wanted, grid.dataset.failed);
    } finally {
      pending -= 1;
      cell.classList.remove('saving');
    }
  }

  // What could not be saved stays in its field, is marked there, and is tried again; a reload of the page finds it in this tab.
  function hold(cell, wanted, reason, refused) {
    unsaved.set(cell, { wanted, refused });
    cell.classList.add('unsaved');
    retry.hidden = false;
    paint(cell);
    say(reason);
  }
  // A stroke is kept until it is the one that was saved; without its number it stays, as in a conflict.
  function forget(cell, stroke) {
    unsaved.delete(cell);
    cell.classList.remove('unsaved');
    retry.hidden = unsaved.size === 0;
    if (stroke && strokes.get(cell) === stroke) drop(cell.dataset.f);
  }
  function recall() {
    for (const [field, [before, wanted]] of [...kept]) {
      const cell = byField.get(field);
      if (!cell) continue;
      if (recorded.get(cell) === wanted) drop(field);
      else if (recorded.get(cell) === before) hold(cell, wanted, grid.dataset.failed);
      else conflict(cell, wanted, present(cell));
    }
    list([...kept.keys()].filter((field) => !byField.has(field)));
    again();
  }
  function again(all) {
    for (const [cell, { wanted, refused }] of [...unsaved]) if (all || !refused) save(cell, wanted);
  }
  retry.addEventListener('click', () => again(true));

  function conflict(cell, wanted, told) {
    if (boxes.has(cell)) boxes.get(cell).remove();
    keep(cell.dataset.f, kept.has(cell.dataset.f) ? kept.get(cell.dataset.f)[0] : null, wanted, label(cell));
    say('');
    const box = document.createElement('div');
    box.className = 'notice';
    boxes.set(cell, box);
    const words = document.createElement('p');
    words.textContent = `${grid.dataset.conflict} ${told.by || ''}: “${told.text}”`;
    const theirs = document.createElement('button');
    theirs.textContent = grid.dataset.theirs;
    const mine = document.createElement('button');
    mine.textContent = `${grid.dataset.mine} “${isSource(cell) ? '…' : wanted}”`;
    mine.className = 'second';
    const close = () => { box.remove(); boxes.delete(cell); };
    theirs.addEventListener('click', () => { close(); drop(cell.dataset.f); go(cell); });
    mine.addEventListener('click', () => { close(); act([[cell, wanted]]); go(cell); });
    box.append(words, theirs, ' ', mine);
    help.append(box);
    if (!grid.querySelector('textarea')) theirs.focus();
  }

  const edge = (row, key) => (key === 'Home' ? row[0] : row[row.length - 1]);

  // The words of the field: its row and its column.
  const label = (cell) => [cell.parentElement.querySelector('th').textContent, cell.closest('table').tHead.rows[0].cells[cell.cellIndex].textContent].join(' · ');

  function write(cell, typed) {
    const before = now(cell);
    const area = document.createElement('textarea');
    area.value = typed === undefined ? before : typed;
    area.rows = 4;
    area.dir = 'auto';
    area.setAttribute('aria-label', label(cell));
    cell.textContent = '';
    cell.append(area);
    area.focus();
    let over = false;
    const end = (kept) => {
      if (over) return;
      over = true;
      const wanted = area.value.trim();
      area.remove();
      if (kept && wanted !== before) act([[cell, wanted]]);
      paint(cell);
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
      copied = now(cell);
      say(grid.dataset.copied);
    } else if (cell.classList.contains('source') && key === 'v' && copied) {
      act([[cell, copied]]);
    } else if (event.key === 'Enter') {
      Promise.all(turns.values()).then(() => { window.location.href = cell.parentElement.querySelector('th a').href; });
    } else if (key === '/') {
      event.preventDefault();
      help.querySelector('input').focus();
    }
  });

  grid.addEventListener('cite', (event) => {
    const cell = event.target;
    const cited = JSON.parse(now(cell));
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
        if (cell && !cell.querySelector('textarea') && !kept.has(told.field) && Number(cell.dataset.v) < told.version) {
          show(cell, told);
          cell.classList.add('changed');
        } else if (told.at > latest) latest = told.at;
      }
    } catch (failed) { /* asked again at the next turn */ }
  }
  setInterval(look, 4000);
  window.addEventListener('online', () => again());
  window.addEventListener('beforeunload', (event) => { if ([...kept.keys()].some((field) => byField.has(field)) || grid.querySelector('textarea')) event.preventDefault(); });
  recall();
  grid.steps = { act, now, go, say, isText, above, beside };
})();
