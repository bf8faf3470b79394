// When each line was entered and when the program had it. Put into the window by the plays, never part of the program.
const lags = (window.lags = { entered: [], kept: [] });
addEventListener('keydown', (event) => {
  const bar = event.target.matches?.('section[aria-label="Write the minutes"] textarea');
  if (bar && event.key === 'Enter') lags.entered.push(Date.now());
}, true);
const ask = window.fetch;
window.fetch = async (...given) => {
  const answer = await ask(...given);
  if (String(given[0]?.url ?? given[0]).endsWith('/capture_commit')) lags.kept.push(Date.now());
  return answer;
};
