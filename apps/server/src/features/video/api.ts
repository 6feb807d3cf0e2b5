import {
  CancelVideo,
  ChangeVideo,
  DelayVideo,
  InviteByName,
  InviteGuest,
  InviteToVideo,
  VideoDayAsked,
  VideoSettings,
} from '@frontdoor/contract';
import express from 'express';
import type { Deps } from '../../platform/deps.ts';
import { read } from '../../platform/read.ts';
import type { Routes } from '../../platform/route.ts';
import { mustManage } from '../safety-settings/manage.ts';
import { staffOf } from '../staff/guards.ts';
import { cancelCall } from './cancel.ts';
import { changeCall } from './change.ts';
import { delayCalls } from './delay.ts';
import { endGuest, inviteGuest } from './guests.ts';
import { inviteToVideo } from './invite.ts';
import { inviteByName } from './invite-by-name.ts';
import { callsOfRequest, oneCall, videoDay } from './list.ts';
import { saveVideoSettings, videoSettings, whatIsSet } from './settings.ts';

const json = express.json({ limit: '20kb' });
const base = '/api/:practice';

/** Video calls before they are held: who is invited when, who else comes, and what a practice allows. */
export function videoRoutes(routes: Routes, deps: Deps): void {
  invitingRoutes(routes, deps);
  changingRoutes(routes, deps);
  settingsRoutes(routes, deps);
}

function invitingRoutes({ route }: Routes, deps: Deps): void {
  route(
    {
      method: 'get',
      path: `${base}/video`,
      permission: 'member',
      audit: { none: 'a list of names and times; opening one is logged' },
    },
    async (req, res) => {
      res.json(await videoDay(deps, staffOf(res), read(VideoDayAsked, req.query)));
    },
  );
  route(
    {
      method: 'post',
      path: `${base}/video/by-name`,
      permission: 'member',
      audit: { changed: 'video-invited' },
    },
    async (req, res) => {
      res.status(201).json(await inviteByName(deps, staffOf(res), read(InviteByName, req.body)));
    },
    [json],
  );
  route(
    {
      method: 'post',
      path: `${base}/consultations/:id/video`,
      permission: 'member',
      audit: { changed: 'video-invited' },
    },
    async (req, res) => {
      const given = read(InviteToVideo, req.body);
      const which = { staff: staffOf(res), consultation: String(req.params.id), lock: given.lock };
      res.status(201).json(await inviteToVideo(deps, which, given));
    },
    [json],
  );
  route(
    {
      method: 'get',
      path: `${base}/consultations/:id/video`,
      permission: 'member',
      audit: { none: 'times of calls; the request itself is opened beside them, which is logged' },
    },
    async (req, res) => {
      res.json(await callsOfRequest(deps, staffOf(res), String(req.params.id)));
    },
  );
}

function changingRoutes({ route }: Routes, deps: Deps): void {
  route(
    {
      method: 'post',
      path: `${base}/video/delay`,
      permission: 'member',
      audit: { changed: 'video-delayed' },
    },
    async (req, res) => {
      res.json(await delayCalls(deps, staffOf(res), read(DelayVideo, req.body)));
    },
    [json],
  );
  route(
    {
      method: 'post',
      path: `${base}/video/:call/change`,
      permission: 'member',
      audit: { changed: 'video-changed' },
    },
    async (req, res) => {
      const which = { staff: staffOf(res), call: String(req.params.call) };
      res.json(await changeCall(deps, which, read(ChangeVideo, req.body)));
    },
    [json],
  );
  route(
    {
      method: 'post',
      path: `${base}/video/:call/cancel`,
      permission: 'member',
      audit: { changed: 'video-cancelled' },
    },
    async (req, res) => {
      const which = { staff: staffOf(res), call: String(req.params.call) };
      await cancelCall(deps, which, read(CancelVideo, req.body));
      res.json(await oneCall(deps, which));
    },
    [json],
  );
  route(
    {
      method: 'post',
      path: `${base}/video/:call/guests`,
      permission: 'member',
      audit: { changed: 'video-guest' },
    },
    async (req, res) => {
      const which = { staff: staffOf(res), call: String(req.params.call) };
      res.status(201).json(await inviteGuest(deps, which, read(InviteGuest, req.body)));
    },
    [json],
  );
  route(
    {
      method: 'post',
      path: `${base}/video/:call/guests/:guest/end`,
      permission: 'member',
      audit: { changed: 'video-guest-ended' },
    },
    async (req, res) => {
      const which = { staff: staffOf(res), call: String(req.params.call) };
      await endGuest(deps, { ...which, guest: String(req.params.guest) });
      res.json(await oneCall(deps, which));
    },
    [json],
  );
}

function settingsRoutes({ route }: Routes, deps: Deps): void {
  route(
    {
      method: 'get',
      path: `${base}/video/settings`,
      permission: 'member',
      audit: { none: 'settings of the practice, nothing of a patient' },
    },
    async (_req, res) => {
      res.json(await deps.database.read(staffOf(res).organisation.id, videoSettings));
    },
  );
  route(
    {
      method: 'post',
      path: `${base}/video/settings`,
      permission: 'member',
      audit: { changed: 'video' },
    },
    async (req, res) => {
      const staff = staffOf(res);
      // Before the body is read: who may not change it is told that, and not what is wrong with it.
      mustManage(staff.member, whatIsSet);
      res.json(await saveVideoSettings(deps, staff, read(VideoSettings, req.body)));
    },
    [json],
  );
}
