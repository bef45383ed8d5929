// The honest sentence at the top of the Network page.
export interface NetworkCounts {
  readonly people: number;
  readonly connections: number;
  readonly wroteWith: { readonly ever: number; readonly lastYear: number };
  readonly talkedTo: { readonly ever: number; readonly lastYear: number };
}

const number = new Intl.NumberFormat('en-GB');

/** "812 connections. You have written with 64 of them, 31 in the last year. Real conversations: …" */
export function networkHeadline(it: NetworkCounts): string {
  if (it.people === 0) return 'Nobody is here yet.';
  const names =
    it.connections > 0 && it.connections >= it.people / 2
      ? plural(it.connections, 'connection', 'connections')
      : plural(it.people, 'person', 'people');
  const others =
    it.connections > 0 && it.connections >= it.people / 2 && it.people > it.connections
      ? ` and ${number.format(it.people - it.connections)} more people`
      : '';
  const { ever, lastYear } = it.wroteWith;
  const wrote =
    ever === 0
      ? 'No message went both ways yet, as far as your files show.'
      : `You have written with ${number.format(ever)} of them${lastYear > 0 && lastYear < ever ? `, ${number.format(lastYear)} in the last year` : lastYear === 0 ? ', none in the last year' : ', all in the last year'}.`;
  const talked =
    it.talkedTo.ever === 0
      ? 'Real conversations: tell me, or add your calendar.'
      : `Real conversations: with ${number.format(it.talkedTo.ever)}${it.talkedTo.lastYear > 0 ? `, ${it.talkedTo.lastYear === it.talkedTo.ever ? 'all' : number.format(it.talkedTo.lastYear)} in the last year` : ''}.`;
  return `${names}${others}. ${wrote} ${talked}`;
}

function plural(count: number, one: string, many: string): string {
  return `${number.format(count)} ${count === 1 ? one : many}`;
}
