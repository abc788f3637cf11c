'use strict';
(() => {
  const data = JSON.parse(document.getElementById('data').textContent);
  const {words, findings, rules, files, groups} = data;
  const make = (name, properties = {}, ...children) => {
    const element = Object.assign(document.createElement(name), properties);
    element.append(...children.filter((child) => child !== null && child !== undefined));
    return element;
  };
  const filled = (text, ...values) => text.replace(/\{(\d)\}/g, (_, i) => values[i]);
  const number = new Intl.NumberFormat(data.lang === 'vi' ? 'vi-VN' : 'en-US', {maximumFractionDigits: 2});
  const plain = (text) => text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').replace(/đ/g, 'd').replace(/Đ/g, 'd').toLowerCase();

  const slice = 60;
  const list = document.getElementById('findings');
  const more = document.getElementById('more');
  let chosen = findings;
  let shown = 0;

  const quoted = (line, [before, marked, after]) =>
    make('pre', {}, make('span', {className: 'line'}, `${line} `), before, make('mark', {}, marked), after);
  const labelled = (label, text) => text && make('p', {}, make('strong', {}, `${label}: `), text);
  const article = (finding) => {
    const rule = rules[finding.rule];
    const file = files[finding.file];
    const item = make('li', {className: `finding is-${finding.severity}`},
      make('p', {}, make('span', {className: finding.severity}, words[finding.severity]), ' ', make('strong', {}, rule.id), ` ${rule.title}`),
      make('p', {}, finding.message),
      make('p', {className: 'place'}, `${file.path}:${finding.line}:${finding.column}`));
    if (finding.quote) item.append(quoted(finding.line, finding.quote));
    for (const other of finding.related ?? []) {
      item.append(make('p', {className: 'place'}, `${other.message} (${other.path ? `${other.path}, ` : ''}${words.line} ${other.line})`));
      if (other.quote) item.append(quoted(other.line, other.quote));
    }
    item.append(...[labelled(words.remedy, finding.help || rule.remedy), labelled(words.grounds, rule.grounds)].filter(Boolean));
    if (rule.why) item.append(make('details', {}, make('summary', {}, words.why), make('p', {}, rule.why)));
    return item;
  };
  const headOf = (finding) => groups.length > 0 ? groups[finding.group] : files[finding.file].name ?? files[finding.file].path;

  const showMore = (count) => {
    const part = document.createDocumentFragment();
    for (const finding of chosen.slice(shown, shown + count)) {
      const head = headOf(finding);
      const before = shown > 0 && headOf(chosen[shown - 1]);
      if (head !== before) part.append(make('li', {}, make('h3', {}, head)));
      part.append(article(finding));
      ++shown;
    }
    list.append(part);
    more.hidden = shown >= chosen.length;
  };

  const filters = {
    severity: (finding) => finding.severity,
    rule: (finding) => rules[finding.rule].id,
    authority: (finding) => files[finding.file].authority,
    field: (finding) => files[finding.file].field,
  };
  const haystack = (finding) => finding.text ??= plain([
    finding.message, finding.help, rules[finding.rule].id, rules[finding.rule].title, files[finding.file].path,
    files[finding.file].name, files[finding.file].authority, ...(finding.quote ?? [])].join('\n'));
  const form = document.getElementById('filter');
  const choose = () => {
    const wanted = plain(form.elements.search.value).split(/\s+/).filter(Boolean);
    const picked = Object.entries(filters).filter(([name]) => form.elements[name]?.value);
    chosen = findings.filter((finding) => picked.every(([name, of]) => of(finding) === form.elements[name].value) &&
      wanted.every((word) => haystack(finding).includes(word)));
    shown = 0;
    list.replaceChildren();
    showMore(slice);
    document.getElementById('count').textContent =
      filled(words.shown, number.format(chosen.length), number.format(findings.length));
  };

  const options = (name) => {
    const values = new Map();
    for (const finding of findings) {
      const value = filters[name](finding);
      if (value !== undefined) values.set(value, (values.get(value) ?? 0) + 1);
    }
    const rows = [...values];
    if (name === 'severity') rows.sort(([a], [b]) => ['error', 'warning', 'info'].indexOf(a) - ['error', 'warning', 'info'].indexOf(b));
    else rows.sort(([a], [b]) => a.localeCompare(b, data.lang));
    const named = (value) => name === 'severity' ? words[value]
      : name === 'rule' ? `${value} ${rules.find((rule) => rule.id === value).title}` : value;
    return rows.map(([value, count]) => make('option', {value}, `${named(value)} (${number.format(count)})`));
  };

  const startList = () => {
    form.append(make('label', {}, words.search, make('input', {type: 'search', name: 'search', autocomplete: 'off', title: words.searchHint})));
    for (const name of Object.keys(filters)) {
      const choices = options(name);
      if (choices.length === 0) continue;
      form.append(make('label', {}, words[name], make('select', {name}, make('option', {value: ''}, words.all), ...choices)));
    }
    form.append(make('button', {type: 'reset'}, words.clear));
    let waiting;
    form.addEventListener('input', () => { clearTimeout(waiting); waiting = setTimeout(choose, 60); });
    form.addEventListener('reset', () => setTimeout(choose));
    form.addEventListener('submit', (event) => event.preventDefault());
    form.hidden = false;
    more.textContent = words.more;
    more.addEventListener('click', () => showMore(slice));
    new IntersectionObserver(([entry]) => { if (entry.isIntersecting && !more.hidden) showMore(slice); },
      {rootMargin: '600px'}).observe(more);
    for (const table of document.querySelectorAll('table[data-filter]')) {
      for (const head of table.querySelectorAll('tbody th')) {
        const text = head.textContent;
        const button = make('button', {type: 'button', title: filled(words.filterBy, text)}, text);
        button.addEventListener('click', () => {
          form.elements[table.dataset.filter].value = head.dataset.value;
          choose();
          form.scrollIntoView();
          form.elements[table.dataset.filter].focus({preventScroll: true});
        });
        head.replaceChildren(button);
      }
    }
    choose();
    window.addEventListener('beforeprint', () => showMore(chosen.length));
  };

  /// What scrolls can be reached with the keyboard.
  const startTables = () => {
    const observer = new ResizeObserver((entries) => {
      for (const {target} of entries) {
        const scrolls = target.scrollWidth > target.clientWidth || target.scrollHeight > target.clientHeight;
        if (scrolls) {
          target.tabIndex = 0;
          target.setAttribute('role', 'group');
          target.setAttribute('aria-label', target.querySelector('th')?.textContent ?? '');
        } else {
          for (const name of ['tabindex', 'role', 'aria-label']) target.removeAttribute(name);
        }
      }
    });
    for (const table of document.querySelectorAll('.table')) observer.observe(table);
  };

  /// The rows of a register whose words have all those that are asked for.
  const startRegister = (table) => {
    const rows = [...table.tBodies[0].rows].map((row) => [row, plain(row.textContent)]);
    const count = make('p', {id: 'rows', role: 'status'});
    const input = make('input', {type: 'search', name: 'rows', autocomplete: 'off'});
    const choose = () => {
      const wanted = plain(input.value).split(/\s+/).filter(Boolean);
      let found = 0;
      for (const [row, text] of rows) {
        row.hidden = !wanted.every((word) => text.includes(word));
        found += row.hidden ? 0 : 1;
      }
      count.textContent = filled(words.rows, number.format(found), number.format(rows.length));
    };
    let waiting;
    input.addEventListener('input', () => { clearTimeout(waiting); waiting = setTimeout(choose, 60); });
    table.parentElement.before(make('p', {}, make('label', {}, `${words.search} `, input)), count);
    choose();
  };

  const register = document.getElementById('register');
  if (register) startRegister(register);
  if (findings.length > 0) startList();
  startTables();
})();
