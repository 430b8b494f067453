/**
 * The address if a browser may be sent there, else null: http and https only, nothing but printable
 * characters, and no `name@` in front of the host (it makes one site look like another).
 */
export function webLink(url: string | null | undefined): string | null {
  const address = (url ?? '').trim();
  if (!/^https?:\/\/[^\s\\\p{Cc}\p{Cf}\p{Cs}]+$/iu.test(address)) return null;
  try {
    const { username, password } = new URL(address);
    return username === '' && password === '' ? address : null;
  } catch {
    // Not an address at all: left out like any other that leads nowhere safe.
    return null;
  }
}

/** One bare mail address, or null: no display name, no list, nothing that could end a header. */
export function mailAddress(text: string | null | undefined): string | null {
  const address = (text ?? '').trim();
  return /^[^\s@<>()[\]",;:\\\p{Cc}\p{Cf}\p{Cs}]+@[^\s@<>()[\]",;:\\\p{Cc}\p{Cf}\p{Cs}]+$/u.test(
    address,
  )
    ? address
    : null;
}

export function mailtoLink(address: string): string {
  return `mailto:${encodeURIComponent(address).replaceAll('%40', '@')}`;
}
