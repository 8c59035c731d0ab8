/** Puts a button beside the reference number that copies it, where the browser can. */
export const copyReferenceScript = `
for (const reference of document.querySelectorAll('.reference[data-copy]')) {
  if (!navigator.clipboard) break;
  const { copy, copied } = reference.dataset;
  const text = reference.textContent.trim();
  const way = document.createElement('p');
  way.className = 'no-print';
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'link';
  button.textContent = copy;
  const note = document.createElement('span');
  note.setAttribute('role', 'status');
  button.addEventListener('click', () =>
    navigator.clipboard.writeText(text).then(() => {
      note.textContent = ' ' + copied;
    }, () => {}),
  );
  way.append(button, note);
  reference.after(way);
}
`.trim();
