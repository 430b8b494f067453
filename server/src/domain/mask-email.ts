/**
 * `jane@example.org` → `j•••@example.org`: people can recognise their own address but cannot learn another's.
 */
export const maskEmail = (email: string): string => {
  const at = email.lastIndexOf('@');
  const [first = ''] = email.slice(0, at);
  return `${first}•••${email.slice(at)}`;
};
