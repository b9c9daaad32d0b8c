'use strict';
{
  const root = document.documentElement;
  const rows = [...document.querySelectorAll('[data-entry]')];
  const field = (name) => document.querySelector(`[data-filter="${name}"]`);
  const names = ['text', 'kind', 'level', 'status'];
  const apply = () => {
    const wanted = Object.fromEntries(names.map((name) => [name, field(name).value.trim().toLowerCase()]));
    let shown = 0;
    for (const row of rows) {
      const fits = names.every(
        (name) =>
          wanted[name] === '' ||
          (name === 'text' ? row.dataset.text.includes(wanted.text) : row.dataset[name] === wanted[name]),
      );
      row.hidden = !fits;
      if (fits && row.dataset.entry === 'row') shown += 1;
    }
    for (const count of document.querySelectorAll('[data-count]')) count.textContent = String(shown);
    const search = new URLSearchParams(Object.entries(wanted).filter(([, value]) => value !== ''));
    try {
      history.replaceState(null, '', `#${search}`);
    } catch {
      // Some browsers let no page that was opened from a file change its address; the filters work all the same.
    }
  };
  const setLanguage = (language) => {
    root.lang = language;
    for (const button of document.querySelectorAll('[data-language]'))
      button.setAttribute('aria-pressed', String(button.dataset.language === language));
    for (const one of document.querySelectorAll('[data-zh]')) {
      const text = language === 'en' ? one.dataset.en : one.dataset.zh;
      if (one.tagName === 'INPUT') one.placeholder = text;
      else one.textContent = text;
    }
  };
  for (const [name, value] of new URLSearchParams(location.hash.slice(1)))
    if (names.includes(name)) field(name).value = value;
  for (const name of names) field(name).addEventListener('input', apply);
  for (const button of document.querySelectorAll('[data-language]'))
    button.addEventListener('click', () => setLanguage(button.dataset.language));
  setLanguage(root.lang);
  apply();
}
