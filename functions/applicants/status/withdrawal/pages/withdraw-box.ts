/** The box that has to be ticked, so that no single press withdraws. */
export const withdrawBox = 'withdraws';
