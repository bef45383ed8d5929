// Numbers in figures, with a comma between thousands: 1,204. Numbers below a thousand need no formatter of the platform;
// loading one takes longer than most commands.
let grouped: Intl.NumberFormat | undefined;

export const figures = {
  format: (count: number): string =>
    Number.isInteger(count) && Math.abs(count) < 1000
      ? String(count)
      : (grouped ??= new Intl.NumberFormat('en-GB')).format(count),
};
