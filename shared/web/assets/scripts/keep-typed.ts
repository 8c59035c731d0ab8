/**
 * Keeps what is typed into a form until the tab is closed, so that a phone that drops the page
 * brings it back: to the application that it was typed for, also where two people share the tab.
 * A form that belongs to no application yet offers it instead, for an hour, and shows nothing of it
 * to whoever does not ask.
 * What the server has saved since counts more: each saving makes another version.
 * Boxes, files, codes and hidden fields are never kept. A page that asks for it forgets everything.
 */
export const keepTypedScript = `
const prefix = 'typed:';
const anHour = 3600000;
const stored = (act) => {
  try {
    return act(window.sessionStorage);
  } catch (error) {
    return undefined;
  }
};
const forget = (isMeant) =>
  stored((storage) =>
    Object.keys(storage).forEach((key) => {
      if (key.startsWith(prefix) && isMeant(key)) storage.removeItem(key);
    }),
  );

if (document.querySelector('[data-forget-typed]')) forget(() => true);

const kept = document.querySelector('form[data-keep-typed]');
if (kept) {
  const page = location.pathname.replace(/^\\/[^/]*/, '');
  const key = prefix + page + ' ' + (kept.dataset.keptFor || '');
  const { offer, bring, remove, removed, keepTyped } = kept.dataset;
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
  const isSame = (one, other) => JSON.stringify(one) === JSON.stringify(other);
  const last = stored((storage) => JSON.parse(storage.getItem(key)));
  const first = typed();

  const element = (name, text, parent) => {
    const made = document.createElement(name);
    made.textContent = text;
    if (parent) parent.append(made);
    return made;
  };
  const say = (text) => {
    const note = element('p', text);
    note.className = 'done';
    note.setAttribute('role', 'status');
    kept.before(note);
    return note;
  };
  const putBack = () => {
    const now = typed();
    let isPutBack = false;
    for (const field of fields()) {
      const { name, type, checked } = field;
      const value = last.values[name];
      // What was typed since stays.
      if (value === undefined || now[name] !== first[name]) continue;
      if (type === 'radio') {
        if (value !== field.value || checked) continue;
        field.checked = true;
      } else {
        if (value === field.value) continue;
        field.value = value;
      }
      isPutBack = true;
    }
    return isPutBack;
  };
  const offerIt = () => {
    const panel = document.createElement('div');
    panel.className = 'panel no-print';
    const how = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' };
    const time = new Intl.DateTimeFormat(document.documentElement.lang, how).format(last.at);
    element('p', offer.replace('{time}', time), panel).setAttribute('role', 'status');
    const choice = (text, said, act) => {
      const button = element('button', text, element('p', '', panel));
      button.type = 'button';
      button.className = 'link';
      button.addEventListener('click', () => {
        act();
        panel.remove();
        const note = say(said);
        note.tabIndex = -1;
        note.focus();
      });
    };
    choice(bring, keepTyped, putBack);
    choice(remove, removed, () => forget((one) => one.endsWith(' ')));
    kept.before(panel);
  };

  if (last && offer && !(Date.now() - last.at < anHour)) forget((one) => one === key);
  else if (last && last.version === version && isSame(last.first, first)) {
    if (!offer) {
      if (putBack()) say(keepTyped);
    } else if (!isSame(last.values, first)) offerIt();
  }
  let pause;
  const keep = () =>
    stored((storage) =>
      storage.setItem(key, JSON.stringify({ version, first, values: typed(), at: Date.now() })),
    );
  kept.addEventListener('input', () => {
    clearTimeout(pause);
    pause = setTimeout(keep, 300);
  });
  window.addEventListener('pagehide', () => {
    if (!isSame(typed(), first)) keep();
  });
}
`.trim();
