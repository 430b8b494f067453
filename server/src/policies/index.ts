import membersOnly from './members-only';

export default { 'members-only': membersOnly };
