/**
 * Makes a photo smaller before it is sent: 2,400 pixels on its longer side, which prints a page of
 * A4 at 200 dpi. A file that cannot be drawn, or would not become smaller, goes as it is; unless it is
 * larger than can be taken: then it is said at once, since the gateway answers such a form by itself,
 * with no page of ours.
 */
export const shrinkPhotosScript = `
const longest = 2400;
const worthIt = 1000000;
const megabytes = (bytes) =>
  new Intl.NumberFormat(document.documentElement.lang, { maximumFractionDigits: 1 }).format(bytes / 1e6);

const drawn = (bitmap) => {
  const scale = Math.min(1, longest / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(bitmap.width * scale);
  canvas.height = Math.round(bitmap.height * scale);
  const pen = canvas.getContext('2d');
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.85));
};

const shrunk = async (file) => {
  const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' });
  const blob = await drawn(bitmap);
  bitmap.close();
  if (!blob || blob.size >= file.size) return undefined;
  return new File([blob], file.name.replace(/\\.[^.]*$/, '') + '.jpg', { type: 'image/jpeg' });
};

for (const field of document.querySelectorAll('input[type=file][data-shrunk]')) {
  const note = document.createElement('p');
  note.setAttribute('role', 'status');
  field.after(note);
  const say = (text, isFault) => {
    note.className = isFault ? 'fault' : 'hint';
    note.textContent = text;
  };
  /** Says that the file is too large, if it is. */
  const refused = () => {
    const file = field.files[0];
    if (!file || !(file.size > field.dataset.most)) return false;
    say(field.dataset.tooLarge.replace('{size}', megabytes(file.size)), true);
    return true;
  };
  let works = Promise.resolve();
  let chosen;
  const shrink = async (file) => {
    const smaller = await shrunk(file).catch(() => undefined);
    // Another file may have been chosen in the meantime.
    if (!smaller || chosen !== file) return;
    const files = new DataTransfer();
    files.items.add(smaller);
    field.files = files.files;
    say(
      field.dataset.shrunk
        .replace('{from}', megabytes(file.size))
        .replace('{to}', megabytes(smaller.size)),
    );
  };
  field.addEventListener('change', () => {
    say('');
    chosen = field.files[0];
    if (!chosen || chosen.size < worthIt) return;
    const isPhoto = /^image\\/(jpeg|png|webp)$/.test(chosen.type);
    works = isPhoto ? shrink(chosen).catch(() => {}) : Promise.resolve();
    works.then(refused);
  });
  field.form.addEventListener('submit', (event) => {
    if (field.form.dataset.waited || !chosen) return;
    event.preventDefault();
    if (field.form.getAttribute('aria-busy')) return;
    field.form.setAttribute('aria-busy', 'true');
    Promise.race([works, new Promise((done) => setTimeout(done, 8000))]).then(() => {
      if (refused()) {
        field.form.removeAttribute('aria-busy');
        field.focus();
        return;
      }
      field.form.dataset.waited = 'yes';
      field.form.submit();
    });
  });
}
`.trim();
