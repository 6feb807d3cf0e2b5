import express from 'express';
import type { Deps } from '../../platform/deps.ts';
import { read } from '../../platform/read.ts';
import type { Routes } from '../../platform/route.ts';
import { Receipt } from './receipt.ts';
import { takeReceipt } from './receipts.ts';

const json = express.json({ limit: '20kb' });

/** Where GOV.UK Notify says what became of messages. */
export function notifyRoutes({ route }: Routes, deps: Deps): void {
  route(
    {
      method: 'post',
      path: '/api/notify/receipts',
      permission: 'notify',
      audit: { changed: 'how a message ended' },
    },
    async (req, res) => {
      await takeReceipt(deps, read(Receipt, req.body));
      res.json({});
    },
    [json],
  );
}
