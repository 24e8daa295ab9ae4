/**
 * Hands the person a file. It is made in memory and goes through no server; its address is a random name that holds
 * none of its text, and is given up at once.
 */
export function saveFile(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // After the click has been taken up; some browsers read the file a moment later.
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}
