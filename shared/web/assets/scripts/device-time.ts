/**
 * Says an instant by the clock and zone of the device, beside the zones that the page names itself.
 * Small enough to stand in the page.
 */
export const deviceTimeScript: string = `
document.querySelectorAll('[data-instant]').forEach(function (note) {
  try {
    var how = { weekday: 'long', year: 'numeric', month: 'long', day: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZoneName: 'short' };
    var time = new Intl.DateTimeFormat(document.documentElement.lang, how).format(Number(note.dataset.instant));
    note.textContent = note.dataset.text.replace('{time}', time);
    note.hidden = false;
  } catch (error) {}
});
`
  .replaceAll(/\n\s*/g, '')
  .trim();
