/** The first page of the staff's side. */
export const staffHome = {
  title: 'Home',
};
