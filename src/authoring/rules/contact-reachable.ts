import type { RecordRule } from "./rule.js";

/** Everyone can reach it, also those who are not online. */
export const contactReachable: RecordRule = {
  scope: "record",
  codes: ["contact-missing", "contact-web-only"],
  check({ contact, modes, join, status, schedule, places }) {
    if (status === "closed" || status === "moved") return [];
    const lines = [contact ?? {}, ...(contact?.more ?? [])];
    const offline =
      lines.some(({ phone, text }) => phone !== undefined || text !== undefined) || contact?.post !== undefined;
    if (offline) return [];
    const web =
      lines.some(({ email, website }) => email !== undefined || website !== undefined) || join?.url !== undefined;
    // One can walk in: a place, a time and an open door.
    if (join?.drop_in === true && schedule !== undefined && places !== undefined) return [];
    if (!web) {
      return [
        {
          code: "contact-missing",
          path: ["contact"],
          message: "There is no way to get in touch.",
          why: "People could read about it and go no further.",
          paste: 'contact:\n  phone: "..."',
        },
      ];
    }
    const onlineOnly = modes?.every((mode) => mode === "online" || mode === "video") ?? false;
    if (onlineOnly) return [];
    return [
      {
        code: "contact-web-only",
        path: ["contact"],
        message: "It can only be reached over the web or by email.",
        why: "About one person in twenty is not online, and they are often those who need it. Add a phone, a text number or an address for letters.",
        paste: '  phone: "..."',
      },
    ];
  },
};
