import { failedDelivery, type Delivery, type SmtpFailure } from './delivery.js';

const failure = (given: Partial<SmtpFailure>): SmtpFailure => Object.assign(new Error('Connection closed'), given);
const refusal = (command: string, responseCode: number): SmtpFailure =>
  failure({ command, responseCode, permanent: responseCode >= 500, response: `${responseCode} words` });

describe('what a failed attempt means', () => {
  it.each<[string, SmtpFailure, boolean, Delivery['result']]>([
    ['a recipient refused for good', refusal('RCPT TO', 550), false, 'refused'],
    ['a recipient refused for now', refusal('RCPT TO', 450), false, 'deferred'],
    ['a sender refused for good', refusal('MAIL FROM', 553), false, 'refused'],
    ['the content refused for good', refusal('DATA', 554), true, 'refused'],
    ['the content refused for now', refusal('DATA', 451), true, 'deferred'],
    ['a login refused for good, which is no fault of the mail', refusal('AUTH PLAIN', 535), false, 'deferred'],
    ['no connection', failure({ code: 'ESOCKET', command: 'CONN' }), false, 'deferred'],
    ['a connection lost before the content', failure({ code: 'ECONNECTION', command: 'CONN' }), false, 'deferred'],
    ['a connection lost with the content under way', failure({ code: 'ECONNECTION', command: 'CONN' }), true, 'unknown'],
    ['silence after the content', failure({ code: 'ETIMEDOUT', command: 'CONN' }), true, 'unknown'],
    ['our own withdrawal', failure({ code: 'ESTREAM', command: 'API' }), false, 'withdrawn'],
  ])('%s', (_, error, contentBegun, result) => {
    expect(failedDelivery(error, contentBegun).result).toBe(result);
  });

  it.each<[string, SmtpFailure, boolean]>([
    ['a recipient the server does not know', { ...refusal('RCPT TO', 550), response: '550 5.1.1 User unknown' }, true],
    ['a recipient refused without a class', refusal('RCPT TO', 550), true],
    ['a recipient refused by policy', { ...refusal('RCPT TO', 550), response: '550 5.7.1 Not from you' }, false],
    ['a sender refused', refusal('MAIL FROM', 550), false],
    ['the content refused', refusal('DATA', 554), false],
  ])('%s: whether the address is dead', (_, error, dead) => {
    expect(failedDelivery(error, false)).toMatchObject({ result: 'refused', deadAddress: dead });
  });

  it('is told in the words of the server', () => {
    expect(failedDelivery(refusal('RCPT TO', 550), false).reply).toBe('550 words');
  });
});
