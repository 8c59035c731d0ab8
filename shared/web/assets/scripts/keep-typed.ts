/**
 * Keeps what is typed into a form until the tab is closed, so that a phone that drops the page
 * brings it back: to the application that it was typed for, also where two people share the tab.
 * What the server has saved since counts more: each saving makes another version.
 * Boxes, files, codes and hidden fields are never kept. A page that asks for it forgets everything.
 */
export const keepTypedScript = `
const prefix = 'typed:';
const stored = (act) => {
  try {
    return act(window.sessionStorage);
  } catch (error) {
    return undefined;
  }
};
const keysIn = (storage) => Object.keys(storage).filter((key) => key.startsWith(prefix));

if (document.querySelector('[data-forget-typed]'))
  stored((storage) => keysIn(storage).forEach((key) => storage.removeItem(key)));

const kept = document.querySelector('form[data-keep-typed]');
if (kept) {
  const page = location.pathname.replace(/^\\/[^/]*/, '');
  const key = prefix + page + ' ' + (kept.dataset.keptFor || '');
  const version = kept.elements.version ? kept.elements.version.value : '';
  const isKept = ({ name, type, offsetParent, autocomplete }) =>
    name && offsetParent && autocomplete !== 'one-time-code' &&
    ['text', 'email', 'tel', 'textarea', 'select-one', 'radio'].includes(type);
  const fields = () => Array.from(kept.elements).filter(isKept);
  const typed = () => {
    const values = {};
    for (const { name, type, checked, value } of fields())
      if (type !== 'radio' || checked) values[name] = value;
    return values;
  };
  const last = stored((storage) => JSON.parse(storage.getItem(key)));
  const first = typed();
  if (last && last.version === version && JSON.stringify(last.first) === JSON.stringify(first)) {
    let isPutBack = false;
    for (const field of fields()) {
      const value = last.values[field.name];
      if (value === undefined) continue;
      if (field.type === 'radio') {
        if (value !== field.value || field.checked) continue;
        field.checked = true;
      } else {
        if (value === field.value) continue;
        field.value = value;
      }
      isPutBack = true;
    }
    if (isPutBack) {
      const note = document.createElement('p');
      note.className = 'done';
      note.setAttribute('role', 'status');
      note.textContent = kept.dataset.keepTyped;
      kept.before(note);
    }
  }
  let pause;
  const keep = () =>
    stored((storage) => storage.setItem(key, JSON.stringify({ version, first, values: typed() })));
  kept.addEventListener('input', () => {
    clearTimeout(pause);
    pause = setTimeout(keep, 300);
  });
  window.addEventListener('pagehide', () => {
    if (JSON.stringify(typed()) !== JSON.stringify(first)) keep();
  });
}
`.trim();
