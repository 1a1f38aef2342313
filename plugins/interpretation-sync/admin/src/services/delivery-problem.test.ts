import { deliveryProblem } from './delivery-problem';

const of = (code: string | null, detail: string | null = null) =>
  deliveryProblem({ state: 'failed', code, detail });

describe('Why a delivery had no success', () => {
  it.each([
    ['address-malformed', 'deliveries.problem.address'],
    ['timed-out', 'deliveries.problem.timed-out'],
    ['status-400', 'deliveries.problem.refused'],
    ['status-503', 'deliveries.problem.busy'],
    ['status-408', 'deliveries.problem.busy'],
    ['CHANNEL_UNKNOWN', 'deliveries.problem.channel-unknown'],
    ['of-tomorrow', 'deliveries.problem.unexpected'],
    ['toString', 'deliveries.problem.unexpected'],
  ])('is said of %s in a sentence: %s', (code, sentence) => {
    expect(of(code)).toMatchObject({ sentence, technical: code });
  });

  it('keeps what the receiver said', () => {
    expect(of('refused', 'errcode 93000')?.technical).toBe('refused: errcode 93000');
  });

  it('is not said where nothing went wrong, nor once it is sent', () => {
    expect(of(null)).toBeNull();
    expect(of('')).toBeNull();
    expect(deliveryProblem({ state: 'sent', code: 'timed-out', detail: '' })).toBeNull();
  });
});
