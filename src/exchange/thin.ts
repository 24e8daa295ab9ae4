import type { Resource } from "../resource/resource.js";

/**
 * Whether a record says too little for a person to act on: not what it is, or not how to get in touch other than
 * by the web. Thin records are kept and shown with "ring first".
 */
export function isThin(record: Resource): boolean {
  const says = record.summary !== undefined || record.description !== undefined;
  const contact = record.contact;
  const reach = [contact?.phone, contact?.text, contact?.email, contact?.post].some((each) => each !== undefined);
  return !says || !reach;
}
