import { createBySlugRouter } from '../../../by-slug/by-slug-router';

export default createBySlugRouter('api::interpretation.interpretation', 'interpretations');
