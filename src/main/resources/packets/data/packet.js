// The form of a packet, in a browser without a network. What is filled in is kept in a new file of the same kind.
(() => {
  'use strict';
  const holder = document.getElementById('clearinghouse-packet');
  const packet = JSON.parse(holder.textContent);
  const page = document.documentElement.outerHTML;
  const before = holder.textContent;
  const texts = packet.texts;
  const place = document.getElementById('fields');
  let kept = true;

  const make = (name, inside, attributes) => {
    const element = document.createElement(name);
    if (inside) element.textContent = inside;
    for (const [key, value] of Object.entries(attributes || {})) element.setAttribute(key, value);
    return element;
  };
  const field = (parent, words, control, line, key) => {
    const label = make('label', words);
    control.value = line[key] || '';
    control.dir = 'auto';
    control.addEventListener('input', () => { line[key] = control.value; kept = false; });
    label.append(control);
    parent.append(label);
  };

  const bar = make('p', '', { class: 'bar' });
  const find = make('input', '', { type: 'search', 'aria-label': texts.find, placeholder: texts.find });
  const save = make('button', texts.save, { type: 'button' });
  bar.append(find, ' ', save);
  place.append(bar);
  const contents = make('details');
  contents.append(make('summary', texts.contents));
  const list = make('ol');
  contents.append(list);
  place.append(contents);
  const labels = { lang: packet.labelLanguage, dir: packet.labelDirection };
  const sections = [];
  let row = '';
  for (const line of packet.lines) {
    const section = make('section');
    if (line.row !== row) {
      const id = `row-${list.children.length + 1}`;
      section.append(make('h2', line.row, { ...labels, id }));
      const item = make('li');
      item.append(make('a', line.row, { ...labels, href: `#${id}` }));
      list.append(item);
    }
    row = line.row;
    section.append(make('h3', line.column, labels));
    section.append(make('p', `${texts.sent}: `, {}), make('p', line.was || texts.none, { class: 'was', dir: 'auto' }));
    if (line.kind === 'mark') {
      const select = make('select');
      for (const [value, words] of [['', texts.no], ['X', 'X'], ['?', '?'], ['NA', 'NA'], ['none', texts.none]]) select.append(make('option', words, { value }));
      field(section, texts.mark, select, line, 'mark');
    }
    if (line.kind === 'source') field(section, texts.source, make('input'), line, 'source');
    field(section, texts.words, make('textarea', '', { rows: '2', maxlength: '5000' }), line, 'words');
    place.append(section);
    sections.push([section, `${line.row} ${line.column}`.toLowerCase()]);
  }
  find.addEventListener('input', () => {
    for (const [section, words] of sections) section.hidden = !words.includes(find.value.trim().toLowerCase());
  });
  save.addEventListener('click', () => {
    const now = JSON.stringify(packet).replaceAll('<', '\\u003c');
    const file = `<!doctype html>\n${page.replace(before, () => now)}`;
    const link = make('a', '', { download: `${packet.file}.html` });
    link.href = URL.createObjectURL(new Blob([file], { type: 'text/html' }));
    link.click();
    kept = true;
  });
  window.addEventListener('beforeunload', (event) => { if (!kept) event.preventDefault(); });
})();
