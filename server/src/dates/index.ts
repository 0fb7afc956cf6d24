/** Dates as documents print them, and their EDTF form. */
export { isEdtf } from './edtf';
export { parseProseDate, proseDateAt } from './prose';
