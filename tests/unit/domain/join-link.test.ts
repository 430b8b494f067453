import { buildJoinLink, faultOfBaseUrl } from '../../../server/src/domain/join-link';

const link = (publicUrl: string, joinUrl?: string) =>
  buildJoinLink({ publicUrl, apiPrefix: '/api', joinUrl, token: 'TOKEN' });

describe('the link in the letter', () => {
  it.each([
    ['https://x.org', 'https://x.org/api/member-invites/join/TOKEN'],
    ['https://x.org/', 'https://x.org/api/member-invites/join/TOKEN'],
    ['https://x.org/cms', 'https://x.org/cms/api/member-invites/join/TOKEN'],
    ['https://x.org/cms//', 'https://x.org/cms/api/member-invites/join/TOKEN'],
    ['http://localhost:1337', 'http://localhost:1337/api/member-invites/join/TOKEN'],
  ])('leads to the built-in page of %s', (publicUrl, expected) => {
    expect(link(publicUrl)).toBe(expected);
  });

  it.each([
    ['https://app.x.org/join', 'https://app.x.org/join/TOKEN'],
    ['https://app.x.org/join/', 'https://app.x.org/join/TOKEN'],
    ['https://app.x.org/#/join', 'https://app.x.org/#/join/TOKEN'],
    ['https://app.x.org/join?token=', 'https://app.x.org/join?token=TOKEN'],
    ['https://app.x.org/join?lang=en', 'https://app.x.org/join?lang=en&token=TOKEN'],
    ['https://app.x.org/join?lang=en&', 'https://app.x.org/join?lang=en&token=TOKEN'],
    ['https://app.x.org/join?', 'https://app.x.org/join?token=TOKEN'],
  ])('appends the token to the own front end %s', (joinUrl, expected) => {
    expect(link('https://x.org', joinUrl)).toBe(expected);
  });
});

describe('a base of links', () => {
  it.each(['https://x.org', 'http://127.0.0.1:1337', 'https://x.org/cms'])('may be %s', (url) => {
    expect(faultOfBaseUrl(url, { allowQuery: false })).toBeNull();
  });

  it.each([
    ['javascript:alert(1)', 'must begin with'],
    ['//evil.org', 'must begin with'],
    ['ftp://x.org', 'must begin with'],
    ['x.org', 'must begin with'],
    ['https://good.org@evil.org', 'must not hold a user name'],
    ['https://', 'is not a URL'],
    ['https://x.org/?a=b', 'must not have a query'],
    ['https://x.org/#a', 'must not have a query'],
  ])('may not be %s', (url, fault) => {
    expect(faultOfBaseUrl(url, { allowQuery: false })).toContain(fault);
  });
});
