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

/** The base of every form of the panel: Strapi's own form, with rules for its fields. */
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

/** Sets what submitting the form does, from within the form, where its values and further choices are known. */
export const useOnSubmit = <Values extends object>(submit: Submit<Values> | undefined): void => {
  const onSubmit = useContext(OnSubmit);
  useEffect(() => {
    onSubmit.current = submit as Submit<never> | undefined;
  });
};
