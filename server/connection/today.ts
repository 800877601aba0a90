/** Today where the writer is, as an ISO 8601 date: by the world's clock it may still be yesterday. */
export const localToday = (): string => {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
};
