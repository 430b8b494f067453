import {
  createContext,
  useContext,
  useEffect,
  useRef,
  type MutableRefObject,
  type ReactNode,
} from 'react';
import { Form, type FormHelpers } from '@strapi/strapi/admin';
import { FormRulesProvider, type FormRules } from './useFormField';

type Submit<Values extends object> = (
  values: Values,
  helpers: FormHelpers<Values>,
) => void | Promise<void>;

const OnSubmit = createContext<MutableRefObject<Submit<never> | undefined>>({ current: undefined });

interface Props {
  initialValues: object;
  rules: FormRules;
  isDisabled?: boolean;
  children: ReactNode;
}

/** Every form of the panel: Strapi's own, with rules for its fields. */
export const RuledForm = ({ initialValues, rules, isDisabled, children }: Props) => {
  const onSubmit = useRef<Submit<never>>();
  return (
    <Form
      method="PUT"
      initialValues={initialValues}
      disabled={isDisabled}
      onSubmit={(values, helpers) =>
        onSubmit.current?.(values as never, helpers as unknown as FormHelpers<never>)
      }
    >
      <FormRulesProvider value={rules}>
        <OnSubmit.Provider value={onSubmit}>{children}</OnSubmit.Provider>
      </FormRulesProvider>
    </Form>
  );
};

/** Says within the form what submitting it does: there the values are at hand, and what was chosen beside them. */
export const useOnSubmit = <Values extends object>(submit: Submit<Values> | undefined): void => {
  const onSubmit = useContext(OnSubmit);
  useEffect(() => {
    onSubmit.current = submit as Submit<never> | undefined;
  });
};
