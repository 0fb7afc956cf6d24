import assert from 'node:assert/strict';
import { isEdtf, parseProseDate } from '../../server/src/dates';

describe('dates', () => {
  const printed: readonly (readonly [string, string | undefined])[] = [
    ['July 5, 1951', '1951-07-05'], ['19 November 1951', '1951-11-19'], ['5.7.51 г.', '1951-07-05'], ['5 июля 1951 г.', '1951-07-05'],
    ['September 02, 1953', '1953-09-02'], ['Friday 19 September 1958', '1958-09-19'], ['12-29 October 1951', '1951-10-12/1951-10-29'],
    ['October 1951', '1951-10'], ['31 February 1951', undefined], ['22.13.1951', undefined], ['Room 5, 1951', undefined],
  ];
  for (const [text, value] of printed) it(`${text} is ${value ?? 'no date'}`, () => { assert.equal(parseProseDate(text), value); });

  it('checks EDTF against the calendar', () => {
    for (const value of ['1951-07-05', '1951-07', '1951', '1951-07-XX', '195X', '1951~', '1951-07-05?', '1951-10-12/1951-10-29', '1951/..', '1951-07-05T21:00', '1952-02-29']) assert.ok(isEdtf(value), value);
    for (const value of ['1951-13', '1951-02-29', '5.7.1951', '1951-7-5', '1951-10-29/1951-10-12', '', '1951-07T21:00']) assert.ok(!isEdtf(value), value);
  });
});
