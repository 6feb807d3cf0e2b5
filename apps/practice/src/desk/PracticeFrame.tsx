import { Suspense, useEffect, useMemo, useState } from 'react';
import { Navigate, Outlet, useParams } from 'react-router';
import { AlarmBar } from '../alarms/AlarmBar.tsx';
import { AlarmsProvider } from '../alarms/AlarmsProvider.tsx';
import { drafts } from '../answer/drafts.ts';
import { SentBar } from '../answer/SentBar.tsx';
import { SentProvider } from '../answer/SentProvider.tsx';
import { useMe, usePractice } from '../api/queries.ts';
import { isSignedOut } from '../api/say-fault.ts';
import { KeysProvider } from '../keys/KeysProvider.tsx';
import { preferences } from '../keys/preferences.ts';
import { LiveProvider } from '../live/LiveProvider.tsx';
import { NotLiveBar } from '../live/NotLiveBar.tsx';
import { SafetyWarnings } from '../safety/SafetyWarnings.tsx';
import { Shut } from '../sign-in/Shut.tsx';
import { WaitingStrip } from '../video/WaitingStrip.tsx';
import { DeskContext, type DeskFacts } from './desk-context.ts';
import { Queues } from './Queues.tsx';
import { TopBar } from './TopBar.tsx';
import '../styles/desk.css';

/** The frame of one practice: it stands while everything inside it changes. */
export function PracticeFrame() {
  const slug = useParams().practice ?? '';
  const me = useMe();
  const practice = usePractice(slug);
  const [search, setSearch] = useState('');
  const userId = me.data?.user.id;

  useEffect(() => {
    if (!userId) return;
    drafts.belongTo(userId);
    preferences.belongTo(userId);
  }, [userId]);

  const member = me.data?.memberships.find((membership) => membership.slug === slug);
  const facts = useMemo<DeskFacts | null>(() => {
    if (!me.data || !practice.data || !member) return null;
    const { user, memberships } = me.data;
    return { slug, user, member, memberships, practice: practice.data, search, setSearch };
  }, [me.data, practice.data, member, slug, search]);

  // A commissioner has figures of practices and no desk.
  if (member?.kind === 'commissioner') return <Navigate to={`/${slug}/oversight`} replace />;
  if (!facts) {
    const fault = me.error ?? (me.data && practice.error);
    if (fault && !isSignedOut(fault)) return <Shut fault={fault} />;
    if (me.data && practice.data) return <Shut fault={null} />;
    return (
      <div className="frame" aria-busy="true">
        <header className="top-bar">
          <p>Loading the desk…</p>
        </header>
      </div>
    );
  }
  return (
    <DeskContext value={facts}>
      <KeysProvider>
        <LiveProvider slug={slug}>
          <AlarmsProvider>
            <SentProvider>
              <div className="frame">
                <AlarmBar />
                <TopBar />
                <NotLiveBar />
                <SafetyWarnings />
                <WaitingStrip />
                <div className="columns">
                  <Queues />
                  <Suspense fallback={<p aria-busy="true">Fetching the page…</p>}>
                    <Outlet />
                  </Suspense>
                </div>
                <SentBar />
              </div>
            </SentProvider>
          </AlarmsProvider>
        </LiveProvider>
      </KeysProvider>
    </DeskContext>
  );
}
