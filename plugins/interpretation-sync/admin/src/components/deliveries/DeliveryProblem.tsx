import { Flex, Typography } from '@strapi/design-system';
import type { DeliveryAnswer } from '../../../../shared/contracts';
import { useTranslate } from '../../hooks/use-translate';
import { deliveryProblem } from '../../services/delivery-problem';

interface DeliveryProblemProps {
  delivery: DeliveryAnswer;
  /** Whether it says by itself what it is, where no column does. */
  isLabelled?: boolean;
}

/** What went wrong in the last attempt and who has to mend what; nothing where nothing did. */
export function DeliveryProblem({ delivery, isLabelled = false }: DeliveryProblemProps) {
  const translate = useTranslate();
  const problem = deliveryProblem(delivery);
  if (!problem) return null;
  const { technical } = problem;
  const sentence = translate(problem.sentence);
  return (
    <Flex direction="column" alignItems="flex-start" gap={1}>
      <Typography variant="pi">
        {isLabelled ? translate('deliveries.problem', { problem: sentence }) : sentence}
      </Typography>
      <Typography variant="pi" textColor="neutral600" style={{ overflowWrap: 'anywhere' }}>
        {translate('deliveries.technical', { technical })}
      </Typography>
    </Flex>
  );
}
