/**
 * Solves an ALTCHA challenge: finds the first counter whose PBKDF2 key has the given prefix, with
 * WebCrypto, off the page’s thread. A form that is sent earlier waits for it, at most eight
 * seconds. A browser that cannot do this sends the form without.
 */
export const workScript = `
const field = document.querySelector('input[data-challenge]');
const form = field?.form;
const bytes = (hex) => Uint8Array.from(hex.match(/../g) ?? [], (two) => parseInt(two, 16));
const hex = (key) => Array.from(key, (byte) => byte.toString(16).padStart(2, '0')).join('');

const solve = async () => {
  const challenge = JSON.parse(field.dataset.challenge);
  const { nonce, salt, cost, keyLength, keyPrefix, algorithm } = challenge.parameters;
  const how = { name: 'PBKDF2', hash: algorithm.slice(7), salt: bytes(salt), iterations: cost };
  const password = new Uint8Array([...bytes(nonce), 0, 0, 0, 0]);
  const end = new DataView(password.buffer, password.length - 4);
  for (let counter = 0; ; counter += 1) {
    end.setUint32(0, counter);
    const secret = await crypto.subtle.importKey('raw', password, 'PBKDF2', false, ['deriveBits']);
    const derivedKey = hex(new Uint8Array(await crypto.subtle.deriveBits(how, secret, keyLength * 8)));
    if (derivedKey.startsWith(keyPrefix)) {
      field.value = JSON.stringify({ challenge, solution: { counter, derivedKey } });
      return;
    }
  }
};

if (form && crypto.subtle) {
  const solved = solve().catch(() => {});
  let waits = false;
  form.addEventListener('submit', (event) => {
    if (field.value) return;
    event.preventDefault();
    if (waits) return;
    waits = true;
    form.setAttribute('aria-busy', 'true');
    Promise.race([solved, new Promise((done) => setTimeout(done, 8000))]).then(() => form.submit());
  });
}
`.trim();
