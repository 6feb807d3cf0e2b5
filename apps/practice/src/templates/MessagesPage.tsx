import { systemTemplates, type Template, type Templates } from '@frontdoor/contract';
import { Link, NavLink, useParams } from 'react-router';
import { Fetched } from '../controls/Fetched.tsx';
import { useTitle } from '../controls/useTitle.ts';
import { useDesk } from '../desk/desk-context.ts';
import { Editor } from './Editor.tsx';
import { useTemplates } from './queries.ts';
import { channelWords, messageWords, titleOf } from './template-words.ts';
import '../styles/templates.css';

/** What the practice's messages say: those sent by themselves, and the answers staff have ready (R76). */
export function MessagesPage() {
  const { slug, practice } = useDesk();
  useTitle(`Messages · ${practice.name}`);
  const query = useTemplates(slug);
  const { channel } = useParams();
  return (
    <main className={channel ? 'page templates template-open' : 'page templates'}>
      <h1>Messages</h1>
      <Fetched query={query} what="messages">
        {(templates) => <Both templates={templates} />}
      </Fetched>
    </main>
  );
}

const addressOf = (slug: string, { channel, name }: Pick<Template, 'channel' | 'name'>) =>
  `/${slug}/messages/${channel}/${encodeURIComponent(name)}`;

function Both({ templates: { items, mayEdit } }: { templates: Templates }) {
  const { slug, member } = useDesk();
  const { channel, name } = useParams();
  const mayEditReplies = mayEdit || member.role === 'clinician';
  const replies = items.filter((item) => item.channel === 'reply');
  const chosen = items.find((item) => item.channel === channel && item.name === name);
  const adding = channel === 'reply' && name === undefined && mayEditReplies;
  return (
    <div className="templates-columns">
      <nav aria-label="Messages" className="templates-list">
        <h2>Sent by themselves</h2>
        <p className="hint">They name the surgery and nothing of the request.</p>
        <ul>
          {systemTemplates.map((message) => (
            <li key={message}>
              <span>{messageWords[message].title}</span>
              <span className="templates-channels">
                {items
                  .filter((item) => item.name === message && item.channel !== 'reply')
                  .map((item) => (
                    <NavLink
                      key={item.channel}
                      to={addressOf(slug, item)}
                      aria-label={`${item.channel}: ${messageWords[message].title}`}
                    >
                      {item.channel}
                      {item.version > 0 && <span className="chip">own</span>}
                    </NavLink>
                  ))}
              </span>
            </li>
          ))}
        </ul>
        <h2>Ready answers</h2>
        <p className="hint">Staff put them into their answer and read them over before they send.</p>
        {replies.length === 0 && <p>None yet.</p>}
        <ul>
          {replies.map((item) => (
            <li key={item.name}>
              <NavLink to={addressOf(slug, item)}>{titleOf(item)}</NavLink>
            </li>
          ))}
        </ul>
        {mayEditReplies && (
          <Link className="button templates-add" to={`/${slug}/messages/reply`}>
            Add a ready answer
          </Link>
        )}
      </nav>
      <div className="templates-one">
        {(chosen || adding) && (
          <Link className="back-link" to={`/${slug}/messages`}>
            ‹ All messages
          </Link>
        )}
        {adding ? (
          <Editor key="new" template={newReply} mayEdit />
        ) : chosen ? (
          <Editor
            key={`${chosen.channel} ${chosen.name}`}
            template={chosen}
            mayEdit={chosen.channel === 'reply' ? mayEditReplies : mayEdit}
          />
        ) : (
          <p className="hint">
            {channel
              ? `This ${channelWords.reply.toLowerCase()} is not here any more.`
              : 'Choose a message to read or change it.'}
          </p>
        )}
      </div>
    </div>
  );
}

/** A ready answer nobody has saved yet. */
const newReply: Template = {
  name: '',
  channel: 'reply',
  version: 0,
  title: '',
  body: '',
  madeBy: null,
  madeAt: null,
  fields: ['surgery', 'phone', 'website'],
  required: [],
};
