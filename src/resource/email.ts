const EMAIL = /^[^\s@<>/:]{1,64}@[^\s@<>/:.]{1,63}(?:\.[^\s@<>/:.]{1,63}){1,9}$/;

/**
 * Whether a text is an e-mail address and nothing else. What has a slash or a colon is a web address:
 * `https://jo:secret@example.org` holds a password, and `youtube.com/@group.org` leads to a page.
 */
export function isEmail(text: string): boolean {
  return EMAIL.test(text.slice(0, 300));
}
