/** The hidden field that people leave empty, having never seen it. */
export const trapField = 'website';

/** The hidden field itself: robots fill in what they find. */
export const Trap = ({ label }: { label: string }) => (
  <div class="trap" aria-hidden="true">
    <label for={trapField}>{label}</label>
    <input id={trapField} name={trapField} type="text" tabindex={-1} autocomplete="off" />
  </div>
);
