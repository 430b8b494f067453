import {
  describeFailure,
  judgeFailure,
  retryDelay,
  type FailureVerdict,
} from '../../../server/src/domain/delivery';

describe('what a mail provider threw', () => {
  it.each<[string, unknown, FailureVerdict]>([
    ['451 at DATA', { code: 'EMESSAGE', responseCode: 451 }, 'retry'],
    ['421 in the middle', { code: 'ECONNECTION', responseCode: 421 }, 'retry'],
    ['450 at RCPT (greylisting)', { code: 'EENVELOPE', responseCode: 450 }, 'retry'],
    ['550 at RCPT', { code: 'EENVELOPE', responseCode: 550 }, 'give_up'],
    ['554 at DATA', { code: 'EMESSAGE', responseCode: 554 }, 'give_up'],
    ['554 as greeting', { code: 'EPROTOCOL', responseCode: 554, command: 'CONN' }, 'retry'],
    ['535', { code: 'EAUTH', responseCode: 535 }, 'pause_queue'],
    ['454 while signing in', { code: 'EAUTH', responseCode: 454 }, 'pause_queue'],
    ['530, sign in first', { code: 'EENVELOPE', responseCode: 530 }, 'pause_queue'],
    [
      '530 at MAIL FROM',
      { code: 'EENVELOPE', responseCode: 530, command: 'MAIL FROM' },
      'pause_queue',
    ],
    ['530 at RCPT', { code: 'EENVELOPE', responseCode: 530, command: 'RCPT TO' }, 'give_up'],
    ['530 at DATA', { code: 'EENVELOPE', responseCode: 530, command: 'DATA' }, 'give_up'],
    ['535 at RCPT', { code: 'EENVELOPE', responseCode: 535, command: 'RCPT TO' }, 'give_up'],
    ['535 at AUTH', { code: 'EAUTH', responseCode: 535, command: 'AUTH PLAIN' }, 'pause_queue'],
    ['no credentials', { code: 'EAUTH', command: 'API' }, 'pause_queue'],
    ['a refused OAuth token', { code: 'EOAUTH2' }, 'pause_queue'],
    ['a closed port', { code: 'ESOCKET', errno: -111 }, 'retry'],
    ['a lost connection', { code: 'ECONNRESET' }, 'retry'],
    ['a name that does not resolve', { code: 'EDNS' }, 'retry'],
    ['a time-out', { code: 'ETIMEDOUT' }, 'retry'],
    ['HTTP 429 of an API', { code: 429 }, 'retry'],
    ['HTTP 503 of an API', { statusCode: 503 }, 'retry'],
    ['HTTP 401 of an API', { status: 401 }, 'pause_queue'],
    ['HTTP 403 of an API', { code: 403 }, 'give_up'],
    ['HTTP 422 of an API', { statusCode: 422 }, 'give_up'],
    ['no recipients', { code: 'EENVELOPE' }, 'give_up'],
    ['a fault of its own', new TypeError('x is not a function'), 'give_up'],
    ['a text', 'no', 'give_up'],
    ['nothing', undefined, 'give_up'],
  ])('%s: %o', (_, error, verdict) => {
    expect(judgeFailure(error)).toBe(verdict);
  });

  it.each([
    [{ response: '550 5.1.1 No such user', message: "Can't send mail" }, '550 5.1.1 No such user'],
    [new Error('two\r\nlines\u0000'), 'two lines'],
    [new Error(''), 'Error'],
    ['said so', 'said so'],
    [{ message: 'words '.repeat(200) }, 'words '.repeat(200).slice(0, 500)],
  ])('is told in one line', (error, expected) => {
    expect(describeFailure(error)).toBe(expected);
  });
});

describe('the wait before another attempt', () => {
  it.each([
    [1, 0, 15_000],
    [1, 1, 30_000],
    [2, 1, 60_000],
    [3, 0.5, 90_000],
    [8, 1, 3_600_000],
    [50, 1, 3_600_000],
  ])('after %i failures, at random %d, is %i ms', (failures, random, expected) => {
    expect(retryDelay(failures, random)).toBe(expected);
  });
});
