// The report page's only script: language, filters, links, copying, printing. It touches no network and keeps nothing.
(() => {
  const root = document.documentElement;
  const filters = document.querySelector('#filters');
  const items = [...document.querySelectorAll('[data-item]')];
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

  const applyFilters = () => {
    const clause = filters?.elements.namedItem('clause')?.value ?? '';
    const words = (filters?.elements.namedItem('text')?.value ?? '').toLowerCase().split(/\s+/).filter(Boolean);
    for (const item of items) {
      const { verdict, channel, clauses } = item.dataset;
      const text = words.length === 0 ? '' : `${item.id} ${item.textContent}`.toLowerCase();
      item.hidden = !(
        (chosen.verdict.size === 0 || chosen.verdict.has(verdict)) &&
        (chosen.channel.size === 0 || chosen.channel.has(channel)) &&
        (clause === '' || clauses.split(' ').includes(clause)) &&
        words.every((word) => text.includes(word))
      );
    }
    for (const group of document.querySelectorAll('[data-group]'))
      group.hidden = !group.querySelector('[data-item]:not([hidden])');
    for (const note of document.querySelectorAll('.nothing'))
      note.hidden = note.parentElement.querySelector('[data-item]:not([hidden])') !== null;
  };

  const resetFilters = () => {
    for (const set of Object.values(chosen)) set.clear();
    for (const chip of document.querySelectorAll('.chip')) chip.setAttribute('aria-pressed', 'false');
    applyFilters();
  };

  const openLinked = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    if (target.closest('[hidden]')) {
      filters?.reset();
      resetFilters();
    }
    for (let at = target; at; at = at.parentElement?.closest('details')) if (at.tagName === 'DETAILS') at.open = true;
    target.scrollIntoView();
  };

  const copy = async (button) => {
    const text = button.parentElement.querySelector('pre');
    getSelection()?.selectAllChildren(text);
    try {
      await navigator.clipboard.writeText(text.textContent);
    } catch {
      // A page opened from a file may not write to the clipboard; the text is selected, so the reader can.
      document.execCommand('copy');
    }
    button.classList.add('done');
    setTimeout(() => button.classList.remove('done'), 1200);
  };

  document.addEventListener('click', (event) => {
    const button = event.target.closest('button');
    if (!button) return;
    if (button.dataset.setLanguage) setLanguage(button.dataset.setLanguage);
    else if ('copy' in button.dataset) void copy(button);
    else if ('print' in button.dataset) print();
    else if (button.dataset.filter) {
      const set = chosen[button.dataset.filter];
      if (!set.delete(button.value)) set.add(button.value);
      button.setAttribute('aria-pressed', String(set.has(button.value)));
      applyFilters();
    }
  });
  filters?.addEventListener('input', applyFilters);
  filters?.addEventListener('submit', (event) => event.preventDefault());
  filters?.addEventListener('reset', () => setTimeout(resetFilters));
  addEventListener('hashchange', openLinked);
  // Paper cannot be opened: what has findings is printed open, and closed again afterwards.
  let opened = [];
  addEventListener('beforeprint', () => {
    opened = [
      ...document.querySelectorAll(
        '.check-failed:not([open]), .check-error:not([open]), .check-warning:not([open]), .wide:not([open])',
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
