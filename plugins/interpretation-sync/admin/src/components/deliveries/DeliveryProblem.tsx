import { Flex, Typography } from '@strapi/design-system';
import type { DeliveryAnswer } from '../../../../shared/contracts';
import { useTranslate } from '../../hooks/use-translate';
import { deliveryProblem } from '../../services/delivery-problem';

/** What went wrong in the last attempt and who has to mend what; nothing where nothing did. */
export function DeliveryProblem({ delivery }: { delivery: DeliveryAnswer }) {
  const translate = useTranslate();
  const problem = deliveryProblem(delivery);
  if (!problem) return null;
  const { sentence, technical } = problem;
  return (
    <Flex direction="column" alignItems="flex-start" gap={1}>
      <Typography variant="pi">{translate(sentence)}</Typography>
      <Typography variant="pi" textColor="neutral600" style={{ overflowWrap: 'anywhere' }}>
        {translate('deliveries.technical', { technical })}
      </Typography>
    </Flex>
  );
}
