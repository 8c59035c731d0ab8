/** Print, and colours that the reader forces. */
export const staffMediaStyles = `
@media print {
  .staff-bar, .rehearsal, .wide .act, .no-print, .wide main button, .wide td.tick, .wide thead td.tick { display: none; }
  .wide .wrap { max-width: none; }
  .wide main { padding: 0; }
  .wide main a { color: inherit; text-decoration: none; }
  .wide details::details-content { content-visibility: visible; display: block; height: auto; }
  .case { display: block; }
  .wide .scroll { overflow: visible; }
  .wide .scroll table { font-size: 8.5pt; }
  .when { white-space: normal; }
  .wide tr, .wide dt, .wide dd, .to-do > li { break-inside: avoid; }
  .wide h2, .wide h3, .wide caption { break-after: avoid; }
}
@media (forced-colors: active) {
  .staff-bar a { border-bottom-color: Canvas; }
  .staff-bar a[aria-current] { border-bottom-color: Highlight; }
}
`.trim();
