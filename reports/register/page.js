'use strict';
{
  const root = document.documentElement;
  const all = (selector) => [...document.querySelectorAll(selector)];
  const field = (name) => document.querySelector(`[data-filter="${name}"]`);
  const names = ['text', 'kind', 'level', 'status'];
  const rows = all('[data-entry="row"]');
  const details = all('[data-entry="details"]');
  const columns = new Map();
  for (const cell of all('[data-column]')) {
    const at = Number(cell.dataset.column);
    columns.set(at, [...(columns.get(at) ?? []), cell]);
  }

  // The page is kept for longer than a certificate is valid: the reader's day decides, in Beijing.
  const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
  const expired = (word) => {
    word.className = 'status-expired';
    const { expiredZh, expiredEn } = document.body.dataset;
    const [zh, en] = [word.querySelector('[lang="zh-CN"]'), word.querySelector('[lang="en"]')];
    if (zh !== null) zh.textContent = expiredZh;
    if (en !== null) en.textContent = expiredEn;
  };
  for (const one of all('[data-until][data-status="valid"]'))
    if (one.dataset.until < today) {
      one.dataset.status = 'expired';
      expired(one.dataset.entry === 'row' ? one.querySelector('.status-valid') : one);
    }

  const fits = (row, wanted) =>
    names.every((name) => {
      if (wanted[name] === '') return true;
      if (name !== 'text') return row.dataset[name] === wanted[name];
      return wanted.text.split(/\s+/).every((word) => row.dataset.text.includes(word));
    });
  const apply = () => {
    const wanted = Object.fromEntries(names.map((name) => [name, field(name).value.trim().toLowerCase()]));
    let shown = 0;
    for (const [at, row] of rows.entries()) {
      const hidden = !fits(row, wanted);
      row.hidden = hidden;
      details[at].hidden = hidden;
      for (const cell of columns.get(at) ?? []) cell.hidden = hidden;
      if (!hidden) shown += 1;
    }
    for (const count of all('[data-count]')) count.textContent = String(shown);
    return new URLSearchParams(Object.entries(wanted).filter(([, value]) => value !== ''));
  };
  const filter = () => {
    const search = apply();
    try {
      history.replaceState(null, '', `#${search}`);
    } catch {
      // Some browsers let no page that was opened from a file change its address; the filters work all the same.
    }
  };
  const setLanguage = (language) => {
    root.lang = language;
    document.title = language === 'en' ? root.dataset.titleEn : root.dataset.titleZh;
    for (const button of all('[data-language]'))
      button.setAttribute('aria-pressed', String(button.dataset.language === language));
    for (const one of all('[data-zh]')) {
      const text = language === 'en' ? one.dataset.en : one.dataset.zh;
      if (one.tagName === 'INPUT') one.placeholder = text;
      else one.textContent = text;
    }
  };

  // An address names an entry, which is then open and in sight whatever the filters say, or filters.
  const follow = () => {
    const hash = location.hash.slice(1);
    const named = details.find(({ id }) => id === hash);
    if (named !== undefined) {
      if (named.hidden) {
        for (const name of names) field(name).value = '';
        apply();
      }
      named.open = true;
      named.querySelector('summary').focus();
      return;
    }
    if (hash !== '' && !hash.includes('=')) return;
    const given = new URLSearchParams(hash);
    for (const name of names) field(name).value = given.get(name) ?? '';
    apply();
  };

  for (const name of names) field(name).addEventListener('input', filter);
  for (const button of all('[data-language]'))
    button.addEventListener('click', () => setLanguage(button.dataset.language));
  let closed = [];
  addEventListener('beforeprint', () => {
    closed = details.filter(({ open }) => !open);
    for (const one of closed) one.open = true;
  });
  addEventListener('afterprint', () => {
    for (const one of closed) one.open = false;
  });
  addEventListener('hashchange', follow);
  setLanguage(root.lang);
  apply();
  follow();
}
