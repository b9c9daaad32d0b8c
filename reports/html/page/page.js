// The report page's only script: language, filters, links, copying, printing. It touches no network and keeps nothing.
(() => {
  const root = document.documentElement;
  const filters = document.querySelector('#filters');
  const items = [...document.querySelectorAll('[data-item]')];
  const first = root.dataset.language;
  const chosen = { verdict: new Set(), channel: new Set() };

  const setLanguage = (language) => {
    root.lang = language;
    root.dataset.language = language;
    for (const option of document.querySelectorAll('option[data-en]'))
      option.textContent = language === 'en' ? option.dataset.en : option.dataset.zh;
    document.title = language === 'en' ? root.dataset.titleEn : root.dataset.titleZh;
    for (const button of document.querySelectorAll('[data-set-language]'))
      button.setAttribute('aria-pressed', String(button.dataset.setLanguage === language));
  };

  const field = (name) => filters?.elements.namedItem(name);
  const texts = new WeakMap();
  const textOf = (item) => {
    // Read once: with its evidence an item may hold a hundred thousand characters.
    const known = texts.get(item) ?? `${item.id} ${item.textContent}`.toLowerCase();
    texts.set(item, known);
    return known;
  };

  // Which of the conditions an item fails; a chip counts what it would show beside the other conditions.
  const fails = (item, clause, words) => {
    const { verdict, channel, clauses } = item.dataset;
    return {
      verdict: chosen.verdict.size > 0 && !chosen.verdict.has(verdict),
      channel: chosen.channel.size > 0 && !chosen.channel.has(channel),
      other:
        (clause !== '' && !clauses.split(' ').includes(clause)) || !words.every((word) => textOf(item).includes(word)),
    };
  };

  const applyFilters = () => {
    const clause = field('clause')?.value ?? '';
    const words = (field('text')?.value ?? '').toLowerCase().split(/\s+/).filter(Boolean);
    const counts = { verdict: new Map(), channel: new Map() };
    const count = (kind, value) => counts[kind].set(value, (counts[kind].get(value) ?? 0) + 1);
    const shown = { check: 0, requirement: 0 };
    for (const item of items) {
      const { verdict, channel, other } = fails(item, clause, words);
      item.hidden = verdict || channel || other;
      if (!item.hidden) shown[item.id.startsWith('check-') ? 'check' : 'requirement'] += 1;
      if (!channel && !other) count('verdict', item.dataset.verdict);
      if (!verdict && !other) count('channel', item.dataset.channel);
    }
    for (const chip of document.querySelectorAll('.chip')) {
      const number = counts[chip.dataset.filter].get(chip.value) ?? 0;
      chip.querySelector('.chip-count').textContent = number;
      chip.classList.toggle('none', number === 0);
    }
    for (const place of document.querySelectorAll('[data-shown]')) place.textContent = shown[place.dataset.shown];
    for (const group of document.querySelectorAll('[data-group]'))
      group.hidden = !group.querySelector('[data-item]:not([hidden])');
    for (const place of document.querySelectorAll('[data-count]')) {
      const within = place.closest('details, [data-group], section');
      const visible = within.querySelectorAll('[data-item]:not([hidden])').length;
      const all = Number(place.dataset.count);
      place.textContent = visible === all ? all : `${visible} / ${all}`;
    }
    for (const note of document.querySelectorAll('.nothing'))
      note.hidden = note.parentElement.querySelector('[data-item]:not([hidden])') !== null;
  };

  // A filter stands in the address behind `#?`, so that a link can be sent; a page from a file may change no other part of it.
  const remember = () => {
    const state = new URLSearchParams();
    for (const [name, set] of Object.entries(chosen)) if (set.size > 0) state.set(name, [...set].join(','));
    for (const name of ['clause', 'text']) if (field(name)?.value) state.set(name, field(name).value);
    const filtered = state.size > 0;
    if (root.dataset.language !== first) state.set('lang', root.dataset.language);
    // The place that a link named stays where nothing is filtered.
    if (filtered || location.hash === '' || location.hash.startsWith('#?'))
      history.replaceState(null, '', state.size === 0 ? '#' : `#?${state}`);
  };

  const press = () => {
    for (const chip of document.querySelectorAll('.chip'))
      chip.setAttribute('aria-pressed', String(chosen[chip.dataset.filter].has(chip.value)));
  };

  const resetFilters = () => {
    for (const set of Object.values(chosen)) set.clear();
    press();
    applyFilters();
  };

  const recall = () => {
    const state = new URLSearchParams(location.hash.slice(2));
    for (const [name, set] of Object.entries(chosen)) {
      set.clear();
      const wanted = (state.get(name) ?? '').split(',');
      for (const chip of document.querySelectorAll('.chip'))
        if (chip.dataset.filter === name && wanted.includes(chip.value)) set.add(chip.value);
    }
    const clause = state.get('clause') ?? '';
    if (field('clause'))
      field('clause').value = [...field('clause').options].some(({ value }) => value === clause) ? clause : '';
    if (field('text')) field('text').value = (state.get('text') ?? '').slice(0, 200);
    if (['zh-CN', 'en'].includes(state.get('lang'))) setLanguage(state.get('lang'));
    press();
    applyFilters();
    state.delete('lang');
    if (state.size > 0) filters?.scrollIntoView();
  };

  const openLinked = () => {
    if (location.hash.startsWith('#?')) {
      recall();
      return;
    }
    let target = null;
    try {
      target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    } catch {
      // No name of anything here.
    }
    if (!target) return;
    if (target.closest('[hidden]')) {
      filters?.reset();
      resetFilters();
    }
    for (let at = target; at; at = at.parentElement?.closest('details')) if (at.tagName === 'DETAILS') at.open = true;
    target.scrollIntoView();
  };

  const copyText = async (text, button) => {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      // A page opened from a file may not write to the clipboard; what is selected the reader can copy, and the address stands above.
      document.execCommand('copy');
    }
    button.classList.add('done');
    setTimeout(() => button.classList.remove('done'), 1200);
  };

  const copy = (button) => {
    const text = button.parentElement.querySelector('pre');
    getSelection()?.selectAllChildren(text);
    return copyText(text.textContent, button);
  };

  document.addEventListener('click', (event) => {
    const button = event.target.closest('button');
    if (!button) return;
    if (button.dataset.setLanguage) {
      setLanguage(button.dataset.setLanguage);
      remember();
    } else if ('copyLink' in button.dataset) {
      remember();
      void copyText(location.href, button);
    } else if ('copy' in button.dataset) void copy(button);
    else if ('print' in button.dataset) print();
    else if (button.dataset.filter) {
      const set = chosen[button.dataset.filter];
      if (!set.delete(button.value)) set.add(button.value);
      press();
      applyFilters();
      remember();
    }
  });
  filters?.addEventListener('input', () => {
    applyFilters();
    remember();
  });
  filters?.addEventListener('submit', (event) => event.preventDefault());
  filters?.addEventListener('reset', () =>
    setTimeout(() => {
      resetFilters();
      remember();
    }),
  );
  addEventListener('hashchange', openLinked);
  // Paper cannot be opened: what has findings is printed open, and closed again afterwards.
  let opened = [];
  addEventListener('beforeprint', () => {
    opened = [
      ...document.querySelectorAll(
        '.check-failed:not([open]), .check-error:not([open]), .check-warning:not([open]), .wide:not([open]), .causes details:not([open])',
      ),
    ];
    for (const details of opened) details.open = true;
  });
  addEventListener('afterprint', () => {
    for (const details of opened) details.open = false;
  });

  if (filters) filters.hidden = false;
  root.classList.add('scripted');
  setLanguage(root.dataset.language);
  openLinked();
})();
