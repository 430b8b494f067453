const read = async (response) => {
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.includes('json');
  return isJson ? JSON.parse(text) : text;
};

/**
 * Makes a client of one site. It answers `{ status, body }` of each call, and sends and reads JSON unless a
 * form is given.
 */
export const createClient = (baseUrl, { bearer } = {}) => {
  const call = async (method, url, { json, form } = {}) => {
    const response = await fetch(new URL(url, baseUrl), {
      method,
      signal: AbortSignal.timeout(30_000),
      headers: {
        ...(bearer && { Authorization: `Bearer ${bearer}` }),
        ...(json && { 'Content-Type': 'application/json' }),
      },
      body: json ? JSON.stringify(json) : form && new URLSearchParams(form),
    });
    return { request: `${method} ${url}`, status: response.status, body: await read(response) };
  };
  return {
    get: (url) => call('GET', url),
    post: (url, json) => call('POST', url, { json }),
    put: (url, json) => call('PUT', url, { json }),
    postForm: (url, form) => call('POST', url, { form }),
  };
};

/** Finds the first heading of a page, to show that it is the right page. */
export const headingOf = (html) =>
  /<h1[^>]*>(.*?)<\/h1>/s
    .exec(html)?.[1]
    .replace(/<[^>]+>/g, '')
    .trim() ?? '(no heading)';

const tell = (body) =>
  (typeof body === 'string' ? headingOf(body) : JSON.stringify(body)).slice(0, 600);

/** Answers the body of a response, or throws an error that shows the response instead. */
export const expectAnswer = (answer, { status, code }) => {
  const seen = answer.body?.error?.details?.code;
  if (answer.status === status && (!code || seen === code)) return answer.body;
  const wanted = [status, code].filter(Boolean).join(' ');
  throw new Error(
    `${answer.request} answered ${answer.status}, expected ${wanted}: ${tell(answer.body)}`,
  );
};
