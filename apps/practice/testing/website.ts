import type { Website } from '@frontdoor/contract';

const link = '<a class="gp-contact" href="https://elm-tree.example">Contact Elm Tree Surgery online</a>';
const css = '.gp-contact {\n  background: #005eb8;\n  color: #ffffff;\n}';

/** What a practice can put elsewhere, with one of each kind. */
export const website: Website = {
  address: 'https://elm-tree.example',
  links: [{ key: 'symptoms', title: 'NHS symptom checker', href: 'https://111.nhs.uk' }],
  snippets: [
    { key: 'link', title: 'A link', about: 'Works on every website.', html: link, css },
    {
      key: 'badge',
      title: 'A link that says whether you are open',
      about: 'One small script from this address: no cookies.',
      html: `${link}\n<script async src="https://elm-tree.example/badge.js"></script>`,
      css,
    },
  ],
  texts: [
    {
      key: 'phone',
      title: 'Phone message',
      about: 'For the message callers hear before somebody answers.',
      words: 'You can also contact us online, at any time we are open. You can still call or come in.',
    },
  ],
  files: [
    {
      key: 'poster',
      title: 'A4 poster',
      about: 'With a QR code that leads to the form.',
      href: '/api/elm-tree/website/poster.pdf',
    },
    {
      key: 'leaflet',
      title: 'Leaflet',
      about: 'For people who do not use the web much.',
      href: '/api/elm-tree/website/leaflet.pdf',
    },
  ],
};

/** As small as a badge can be. */
export const badge = `(function () {
  var link = document.querySelector('a[data-gp-badge]');
  var said = document.createElement('span');
  said.setAttribute('role', 'status');
  said.textContent = 'Open now, until 6:30pm';
  link.parentNode.insertBefore(said, link.nextSibling);
})();`;
