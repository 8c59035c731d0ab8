/**
 * Says beside each long answer how many characters it has so far, once the writer pauses. The server
 * alone refuses what is too long.
 */
export const countScript = `
const segmenter = window.Intl && Intl.Segmenter && new Intl.Segmenter('und');
const charactersIn = (text) => {
  const typed = text.trim().replace(/\\r\\n?/g, '\\n');
  let count = 0;
  for (const one of segmenter ? segmenter.segment(typed) : typed) count += 1;
  return count;
};
const said = new Intl.NumberFormat(document.documentElement.lang);

for (const area of document.querySelectorAll('textarea[data-count]')) {
  const note = document.createElement('p');
  note.className = 'hint count';
  note.setAttribute('aria-live', 'polite');
  area.after(note);
  let pause;
  const say = () => {
    note.textContent = area.dataset.count.replace('{n}', said.format(charactersIn(area.value)));
  };
  area.addEventListener('input', () => {
    clearTimeout(pause);
    pause = setTimeout(say, 600);
  });
  if (area.value) say();
}
`.trim();
