import type { BadgeState } from './states.ts';

/** Dark enough on white for small text: green for open, grey for closed; the words say it, too. */
const colours = { open: '#00592d', closed: '#3f4a54' };

/**
 * The script of the badge, for a website that is not ours: it puts "Open now, until 6:30pm" behind the link it is pasted
 * with, and changes it at the minute of opening and closing. It asks nobody for anything, sets no cookie, and styles by
 * the object model alone, which a policy without inline styles allows. Without it the link stays as it is.
 * @param servedAt ms since 1970: puts right a device whose clock is far off
 */
export function badgeScript({
  slug,
  href,
  label,
  servedAt,
  states,
}: {
  slug: string;
  href: string;
  label: string;
  servedAt: number;
  states: BadgeState[];
}): string {
  const baked = JSON.stringify({
    slug,
    href,
    label,
    servedAt,
    states: states.map(({ from, open, words }) => [from, open ? colours.open : colours.closed, words]),
  });
  return `/* Says beside a link whether the surgery is open. No cookies, and nothing is asked of anybody. */\n(${body})(document,${baked});\n`;
}

// Written for browsers that are ten years old, and as it is sent: nothing translates it.
const body = `function (d, b) {
  var script = d.currentScript;
  var off = Math.abs(b.servedAt - Date.now()) > 300000 ? b.servedAt - Date.now() : 0;
  function links() {
    var found = [].slice.call(d.querySelectorAll('a[data-gp-badge="' + b.slug + '"]'));
    if (found.length || !script || !script.parentNode || script.parentNode === d.head) return found;
    var link = d.createElement('a');
    link.href = b.href;
    link.appendChild(d.createTextNode(b.label));
    script.parentNode.insertBefore(link, script);
    return [link];
  }
  function show(link) {
    var said = d.createElement('span');
    said.setAttribute('role', 'status');
    var s = said.style;
    s.display = 'inline-block';
    s.margin = '0 8px';
    s.padding = '2px 8px';
    s.border = '2px solid';
    s.borderRadius = '4px';
    s.background = '#fff';
    s.fontWeight = 'bold';
    link.parentNode.insertBefore(said, link.nextSibling);
    function tick() {
      var now = Date.now() + off, state = b.states[0], next = 0;
      for (var i = 0; i < b.states.length; i++) {
        if (b.states[i][0] <= now) state = b.states[i];
        else { next = b.states[i][0]; break; }
      }
      s.color = s.borderColor = state[1];
      if (said.textContent !== state[2]) said.textContent = state[2];
      if (next) setTimeout(tick, Math.min(next - now, 2000000000));
    }
    tick();
  }
  function begin() {
    if (b.states.length) links().forEach(show);
  }
  if (script || d.readyState !== 'loading') begin();
  else d.addEventListener('DOMContentLoaded', begin);
}`;
