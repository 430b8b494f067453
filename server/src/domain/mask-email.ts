/** `jane@example.org` → `j•••@example.org`: one's own address can be recognised, another's not learnt. */
export const maskEmail = (email: string): string => {
  const at = email.lastIndexOf('@');
  const [first = ''] = email.slice(0, at);
  return `${first}•••${email.slice(at)}`;
};
